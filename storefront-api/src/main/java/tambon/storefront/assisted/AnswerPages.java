package tambon.storefront.assisted;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import tambon.orders.ToldSales;
import tambon.storefront.assisted.ToldViews.Asked;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;

import java.util.Map;

/** The producer's side: who holds the link may answer, once. Looking does not use it up, as previews of messages look. */
@Controller("/told/{secret}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswerPages {

    private final ToldSales told;

    AnswerPages(ToldSales told) {
        this.told = told;
    }

    @Get
    Page ask(HttpRequest<?> request, String secret) {
        return Page.of("assisted/answer", request, new Asked(told.behind(secret).orElse(null), secret, false));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    Page answer(HttpRequest<?> request, String secret, @Body @Nullable Map<String, Object> body) {
        boolean kept = told.answer(secret, Form.of(body).text("answer").equals("right"));
        return Page.of("assisted/answer", request, new Asked(null, secret, kept));
    }
}
