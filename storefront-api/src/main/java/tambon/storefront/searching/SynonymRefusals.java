package tambon.storefront.searching;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import tambon.search.SynonymRefused;
import tambon.search.SynonymRefused.Reason;
import tambon.search.Synonyms;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import jakarta.inject.Singleton;
import java.util.List;

/** What a refused rule of synonyms means to people and programs. */
@Singleton
final class SynonymRefusals implements ExceptionHandler<SynonymRefused, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, SynonymRefused refused) {
        return Answer.with((HttpRequest<?>) request, problem(Language.of((HttpRequest<?>) request), refused.reason()));
    }

    static Problem problem(Language language, Reason reason) {
        return switch (reason) {
            case SAYS_NOTHING -> worded(language, HttpStatus.UNPROCESSABLE_ENTITY, "synonym-says-nothing");
            case TOO_LONG ->
                worded(
                        language,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "synonym-too-long",
                        Synonyms.LONGEST_RULE,
                        Synonyms.MOST_TERMS);
            case ALREADY_THERE -> worded(language, HttpStatus.CONFLICT, "synonym-already-there");
            case TOO_MANY -> worded(language, HttpStatus.CONFLICT, "synonym-too-many", Synonyms.MOST_RULES);
        };
    }

    private static Problem worded(Language language, HttpStatus status, String name, Object... facts) {
        var detail = Words.say(language, "problem." + name + ".detail", facts);
        return Problem.of(status, name, Words.say(language, "problem." + name + ".title"), detail)
                .at(List.of(new Problem.Field("terms", detail)));
    }
}
