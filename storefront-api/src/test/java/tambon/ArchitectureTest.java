package tambon;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Clock;
import java.time.chrono.ChronoLocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the compiler cannot refuse. (Which module may use which, it can: see the poms.)
 *
 * <p>Each rule runs twice: on our code, where it must hold, and on {@code fixture}, which breaks them
 * all, where it must not. A rule that cannot fail protects nothing.
 */
class ArchitectureTest {

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("tambon");
    private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages("fixture");

    private static final Pattern HOLLOW = Pattern.compile(
            "(Abstract|Base)[A-Z].*|.*(Impl|Manager|Helper|Helpers|Util|Utils|Base|Abstract|Dto|DTO|Data|Info|Common|Service)");

    /** A rule for the code below the package {@code root}, with a name for reports. */
    private record Rule(String name, Function<String, ArchRule> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("catalog's inside is private", root -> insideIsPrivate(root, "catalog")),
                new Rule("orders' inside is private", root -> insideIsPrivate(root, "orders")),
                new Rule("search's inside is private", root -> insideIsPrivate(root, "search")),
                new Rule("the storefront's inside is private", root -> insideIsPrivate(root, "storefront")),
                new Rule("time comes from the clock", ArchitectureTest::timeComesFromTheClock),
                new Rule("names say what a thing is", ArchitectureTest::namesSayWhatAThingIs),
                new Rule("transactions are Micronaut's", ArchitectureTest::transactionsAreMicronauts),
                new Rule("nobody prints", ArchitectureTest::nobodyPrints));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds_for_our_code(Rule rule) {
        rule.of().apply("tambon").check(OURS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void and_can_fail(Rule rule) {
        assertThat(rule.of().apply("fixture").evaluate(FIXTURE).hasViolation()).isTrue();
    }

    private static ArchRule insideIsPrivate(String root, String module) {
        var face = root + "." + module;
        return noClasses()
                .that()
                .resideOutsideOfPackages(face + "..", "gg.jte..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(face + ".*..")
                .because("only types directly in " + face + " are its public face");
    }

    private static ArchRule timeComesFromTheClock(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(callMethodWhere(describe("now() without a clock", ArchitectureTest::asksTheMachineForTheTime)))
                .because("tests must be able to stop time; inject java.time.Clock");
    }

    private static boolean asksTheMachineForTheTime(JavaCall<?> call) {
        var target = call.getTarget();
        if (target.getFullName().equals("java.lang.System.currentTimeMillis()")) {
            return true;
        }
        boolean ofTime = target.getOwner().isAssignableTo(TemporalAccessor.class)
                || target.getOwner().isAssignableTo(ChronoLocalDate.class);
        return ofTime
                && target.getName().equals("now")
                && !target.getRawParameterTypes().stream()
                        .map(JavaClass::getFullName)
                        .toList()
                        .equals(List.of(Clock.class.getName()));
    }

    private static ArchRule namesSayWhatAThingIs(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(describe("written by people", ArchitectureTest::isWrittenByPeople))
                .should(be(hollow()))
                .because("Impl, Manager, Helper, Data and their like say nothing about the field");
    }

    private static DescribedPredicate<JavaClass> hollow() {
        return describe(
                "named by a hollow word",
                each -> HOLLOW.matcher(each.getSimpleName()).matches());
    }

    /** The framework writes classes with a dollar sign to begin with, the compiler nameless ones. */
    private static boolean isWrittenByPeople(JavaClass each) {
        return !each.getName().contains("$$")
                && !each.getName().matches(".*\\.\\$.*")
                && !each.getSimpleName().startsWith("$")
                && !each.isAnonymousClass()
                && !each.getSimpleName().isEmpty();
    }

    private static ArchRule transactionsAreMicronauts(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.transaction.Transactional")
                .because("one kind of transaction, whose rules everybody knows");
    }

    private static ArchRule nobodyPrints(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("what happened belongs in the log");
    }
}
