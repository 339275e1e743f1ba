package tambon.storefront.account;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import tambon.infra.id.PublicId;
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
    Authentication claims(Account account, long signInId) {
        var claims = new HashMap<String, Object>();
        claims.put(Viewer.NAME, account.name());
        claims.put(SIGN_IN, PublicId.of(signInId));
        var producer = account.standing().producer();
        if (producer != null) {
            claims.put(Viewer.PRODUCER, PublicId.of(producer));
        }
        var area = account.standing().area();
        if (area != null) {
            claims.put(Viewer.AREA, area);
        }
        return Authentication.build(
                PublicId.of(account.id()), List.of(account.standing().role()), claims);
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
