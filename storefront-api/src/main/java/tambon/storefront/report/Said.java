package tambon.storefront.report;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

/** The word on what was just done, from the address the step led to. */
final class Said {

    private Said() {}

    static @Nullable String of(HttpRequest<?> request, @Nullable String said) {
        return said == null
                ? null
                : Words.find(Language.of(request), "report.said." + said).orElse(null);
    }
}
