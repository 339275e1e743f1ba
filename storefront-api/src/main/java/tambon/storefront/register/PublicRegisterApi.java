package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import tambon.catalog.PublishedRegister;
import tambon.infra.page.Slice;
import tambon.storefront.register.EntryJson.Entries;

/** The published register, for every program. */
@Tag(name = "register")
@Controller("/api/v1/register")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicRegisterApi {

    private final PublishedRegister register;

    PublicRegisterApi(PublishedRegister register) {
        this.register = register;
    }

    /** Query: {@code q} words, {@code area} 2, 4 or 6 digits, {@code kind}, {@code year}, {@code cursor}. */
    @Get
    Entries search(HttpRequest<?> request) {
        return Entries.of(
                register.search(Asked.of(request), request.getParameters().get("cursor"), Slice.MOST));
    }
}
