package tambon.storefront.browsing;

import tambon.infra.id.PublicId;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where products and producers have their pages. Only the id counts; the rest is for people to read. */
public final class Addresses {

    private static final int LONGEST_SLUG = 80;

    private Addresses() {}

    public static String product(long id, String slug) {
        return "/p/" + PublicId.of(id) + "/" + slug;
    }

    public static String maker(long id, String name) {
        return "/maker/" + PublicId.of(id) + "/" + slug(name);
    }

    /** The words of a name, joined by hyphens; letters of every script stay. */
    static String slug(String name) {
        var slug = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "-" : slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    }

    /** As a header can carry it. */
    public static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
    }
}
