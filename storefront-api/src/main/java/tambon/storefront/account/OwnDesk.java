package tambon.storefront.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.net.URI;
import java.util.Optional;

/** Where the day of somebody who works here begins. */
@Hidden
@Controller("/desk")
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnDesk {

    /** Who has no desk yet and looks for one wants to sell: that begins with an application to the register. */
    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        var desk = Viewer.of(request).roles().stream()
                .flatMap(role -> of(role).stream())
                .findFirst()
                .orElse("/register/applications");
        return HttpResponse.seeOther(URI.create(desk));
    }

    /**
     * A role's desk; a buyer has none.
     *
     * @param role one of {@link Role}'s names
     */
    static Optional<String> of(String role) {
        return switch (role) {
            case Role.PRODUCER -> Optional.of("/my");
            case Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER -> Optional.of("/staff");
            case Role.MARKET_MANAGER -> Optional.of("/markets");
            case Role.MARKETER -> Optional.of("/marketer");
            case Role.TRADER -> Optional.of("/trader");
            default -> Optional.empty();
        };
    }
}
