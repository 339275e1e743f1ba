package tambon.storefront.gate;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where visitors find this site: {@code tambon.public-address}, or whatever host they asked when none is set. */
@Singleton
public class SiteAddress {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\\\@]+");

    private final @Nullable URI configured;

    SiteAddress(@Value("${tambon.public-address:}") String address) {
        this.configured = address.isBlank() ? null : URI.create(address.strip());
    }

    /** Whether visitors come by https, so that cookies can be kept from plain http. */
    public boolean isHttps() {
        return configured != null && "https".equals(configured.getScheme());
    }

    /** The whole address of {@code path} on this site, for those who send a visitor back. */
    public String of(String path, HttpRequest<?> request) {
        return (configured == null ? "http://" + request.getHeaders().get("Host") : configured.toString()) + path;
    }

    /** Whether {@code address}, an {@code Origin} or {@code Referer}, is a place on this site; unreadable ones are not. */
    boolean owns(String address, HttpRequest<?> request) {
        if (!ADDRESS.matcher(address).matches()) {
            return false;
        }
        var authority = address.substring(address.indexOf("//") + 2).split("[/?#]", 2)[0];
        if (configured != null) {
            return address.startsWith(configured.getScheme() + ":")
                    && sameHost(authority, configured.getRawAuthority());
        }
        return sameHost(authority, request.getHeaders().get("Host"));
    }

    private static boolean sameHost(String one, @Nullable String other) {
        return other != null && one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
