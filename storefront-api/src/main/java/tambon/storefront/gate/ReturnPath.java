package tambon.storefront.gate;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Where to go on after a step in between such as signing in: a path on this site and nowhere else. */
public final class ReturnPath {

    private static final int LONGEST = 2_000;

    private ReturnPath() {}

    /** {@code asked} if it is a path on this site, else the front page. */
    public static String of(@Nullable String asked) {
        return asked != null && isOnThisSite(asked) ? asked : "/";
    }

    /** The page on which a link was followed or a form was sent, where the browser tells it. */
    public static Optional<String> cameFrom(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.REFERER))
                .map(page -> of(page.replaceFirst("^https?://[^/]+", "")));
    }

    /** Browsers take {@code //host} and {@code /\host} for another site, and drop tabs and line ends. */
    private static boolean isOnThisSite(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }
}
