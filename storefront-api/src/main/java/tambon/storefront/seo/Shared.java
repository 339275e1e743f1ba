package tambon.storefront.seo;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.page.Language;

/**
 * What a page says of itself to those who do not look at it: search engines, and sites it is shared on.
 *
 * @param url of this page in its own language, whole; the one that counts where several lead here
 * @param thai the same page in Thai, which is also for readers of neither language; {@code english} in English
 * @param image whole address of the picture to show; null without one
 * @param kind Open Graph's type: {@code product}, {@code profile}, {@code website}
 * @param jsonLd what schema.org has words for, safe inside a script element; empty for none
 */
public record Shared(
        String url, String thai, String english, @Nullable String image, String kind, String jsonLd) {

    /** @param path encoded, without a query */
    public static Shared of(
            HttpRequest<?> request, SiteAddress site, String path, @Nullable String image, String kind, String jsonLd) {
        var thai = site.of(path, request);
        var english = thai + "?lang=" + Language.EN.code();
        return new Shared(
                Language.of(request) == Language.TH ? thai : english,
                thai,
                english,
                image == null ? null : site.of(image, request),
                kind,
                jsonLd);
    }
}
