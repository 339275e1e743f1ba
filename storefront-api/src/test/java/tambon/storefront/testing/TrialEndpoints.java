package tambon.storefront.testing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import tambon.storefront.gate.Visitors;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Problem;
import tambon.storefront.problem.ProblemPage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** Endpoints that do next to nothing, to see what happens before and after them. */
@Requires(property = "trial.endpoints", value = "true")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Validated
@Controller
public class TrialEndpoints {

    private final Visitors visitors;

    TrialEndpoints(Visitors visitors) {
        this.visitors = visitors;
    }

    /** What a JSON endpoint might be sent. */
    @Serdeable
    record Sent(
            @NotBlank @Size(max = 10) String name,
            @Pattern(regexp = "[0-9]{5}") String postcode,
            @NotEmpty @Size(max = 2) List<@Valid Line> lines) {

        @Serdeable
        record Line(@Positive int quantity, @Min(5) @Max(9) int size) {}
    }

    @Get("/trial/page")
    @Produces(MediaType.TEXT_HTML)
    Page page(HttpRequest<?> request) {
        return Page.of(
                "problem/problem",
                request,
                ProblemPage.of(
                        request, new Problem("", Viewer.of(request).name(), 200, "a page", Map.of(), List.of())));
    }

    @Post("/trial/form")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_PLAIN)
    String form() {
        return "done";
    }

    @Post("/trial/cart")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_PLAIN)
    String cart(HttpRequest<?> request) {
        return visitors.ensure(request).token();
    }

    @Get("/trial/mine")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Produces(MediaType.TEXT_HTML)
    Page mine(HttpRequest<?> request) {
        return page(request);
    }

    @Get("/trial/producer")
    @Secured(Role.PRODUCER)
    @Produces(MediaType.TEXT_HTML)
    Page producer(HttpRequest<?> request) {
        return page(request);
    }

    @Post("/trial/mine")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_PLAIN)
    String minePosted() {
        return "done";
    }

    @Get("/api/v1/trial/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Map<String, Object> me(Authentication authentication) {
        var viewer = Viewer.of(authentication);
        return Map.of(
                "name", viewer.name(),
                "roles", viewer.roles(),
                "account", viewer.accountId().isPresent(),
                "producer", viewer.producerId().orElse(0),
                "area", viewer.areaCode().orElse(""));
    }

    @Get("/api/v1/trial/staff")
    @Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    Map<String, String> staff() {
        return Map.of("seen", "yes");
    }

    @Post("/api/v1/trial/sent")
    Map<String, String> sent(@Body @Valid Sent sent) {
        return Map.of("name", sent.name());
    }

    @Get("/api/v1/trial/count")
    Map<String, Integer> count(@QueryValue int most) {
        return Map.of("most", most);
    }

    @Get("/api/v1/trial/broken")
    Map<String, String> broken() {
        throw new IllegalStateException("the secret of the database");
    }

    @Get("/trial/broken")
    @Produces(MediaType.TEXT_HTML)
    Page brokenPage() {
        throw new IllegalStateException("the secret of the database");
    }
}
