package tambon.storefront.gate;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.security.annotation.Secured;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Each endpoint says who may call it: on itself or on its class. What says nothing would be refused to everyone. */
class EveryEndpointIsGuardedTest {

    @Test
    void ours_all_say_who_may_call_them() {
        var ours = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("tambon");

        assertThat(endpoints(ours)).as("endpoints found").hasSizeGreaterThan(5);
        assertThat(unguarded(ours)).isEmpty();
    }

    @Test
    void and_one_that_says_nothing_would_be_found() {
        var fixture = new ClassFileImporter().importPackages("fixture");

        assertThat(unguarded(fixture)).containsExactly("fixture.storefront.Unguarded.open()");
    }

    private static List<String> unguarded(JavaClasses classes) {
        return endpoints(classes).stream()
                .filter(method -> !method.isAnnotatedWith(Secured.class)
                        && !method.getOwner().isAnnotatedWith(Secured.class))
                .map(JavaMethod::getFullName)
                .toList();
    }

    private static List<JavaMethod> endpoints(JavaClasses classes) {
        return classes.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethodMapping.class))
                .toList();
    }
}
