package tambon.storefront.account;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Role;
import tambon.storefront.page.ShopPost;
import tambon.storefront.page.Viewer;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the two kinds of tokens: the signed one that says who someone is, and the secret that renews it. */
@Singleton
class Tokens {

    static final Duration ACCESS = Duration.ofMinutes(10);
    static final Duration REFRESH = Duration.ofDays(30);

    /** The claim that names the sign-in, so that signing out can end it. */
    static final String SIGN_IN = "signin";

    private final TokenGenerator signer;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenGenerator signer) {
        this.signer = signer;
    }

    /** What an access token says of {@code account}: all that {@link Viewer} knows. */
    Authentication claims(Account account, long signInId, boolean hasPosts) {
        var claims = claims(account, signInId, account.standing().producer(), account.name());
        if (hasPosts) {
            claims.put(Viewer.HAS_POSTS, true);
        }
        return Authentication.build(
                PublicId.of(account.id()), List.of(account.standing().role()), claims);
    }

    /**
     * What it says while the account acts in another's shop: a producer, and nothing else that it may be, under a name that
     * tells for whom, which is what every record of a deed will show.
     */
    Authentication claims(Account account, long signInId, long producerId, ShopPost post) {
        var claims = claims(account, signInId, Long.valueOf(producerId), Acting.name(account, post));
        claims.putAll(post.claims());
        claims.put(Viewer.HAS_POSTS, true);
        return Authentication.build(PublicId.of(account.id()), List.of(Role.PRODUCER), claims);
    }

    private static Map<String, Object> claims(Account account, long signInId, @Nullable Long producerId, String name) {
        var claims = new HashMap<String, Object>();
        claims.put(Viewer.NAME, name);
        claims.put(SIGN_IN, PublicId.of(signInId));
        if (producerId != null) {
            claims.put(Viewer.PRODUCER, PublicId.of(producerId));
        }
        var area = account.standing().area();
        if (area != null) {
            claims.put(Viewer.AREA, area);
        }
        return claims;
    }

    String access(Authentication claims) {
        return signer.generateToken(claims, (int) ACCESS.toSeconds())
                .orElseThrow(() -> new IllegalStateException("cannot sign an access token"));
    }

    /** 256 random bits, URL-safe. */
    String refresh() {
        var bits = new byte[32];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** What the database keeps of a refresh token. As the token is random, no salt is needed. */
    static byte[] hash(String refreshToken) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(refreshToken.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
