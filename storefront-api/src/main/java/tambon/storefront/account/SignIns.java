package tambon.storefront.account;

import io.micronaut.security.authentication.Authentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.id.PublicId;
import tambon.storefront.account.AccountRejected.SignInOver;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sign-ins and how they are renewed. Each refresh token works once and is replaced by the next; a
 * replaced one that comes back has been copied, and ends the whole sign-in. Only within
 * {@link #SIDE_BY_SIDE} it is taken for the second of two tabs that woke at once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2">RFC 9700, refresh token rotation</a>
 */
@Singleton
class SignIns {

    static final Duration SIDE_BY_SIDE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final SignInRows rows;
    private final AccountRows accounts;
    private final Tokens tokens;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    SignIns(SignInRows rows, AccountRows accounts, Tokens tokens, WholeTransaction transaction, Ids ids, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.tokens = tokens;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    SignedIn start(Account account) {
        long signIn = ids.next();
        var refresh = tokens.refresh();
        transaction.run(() -> {
            var now = clock.instant();
            rows.start(signIn, account.id(), now);
            rows.addToken(Tokens.hash(refresh), signIn, now.plus(Tokens.REFRESH));
            return signIn;
        });
        return signedIn(account, signIn, Optional.of(refresh));
    }

    /** @throws AccountRejected if {@code refreshToken} renews nothing, or no longer */
    SignedIn renew(String refreshToken) {
        var hash = Tokens.hash(refreshToken);
        return transaction
                .run(() -> renewed(hash, clock.instant()))
                .orElseThrow(() -> new AccountRejected(new SignInOver()));
    }

    /** Ends the sign-in that this proof was given for; its tokens renew nothing from now on. */
    void end(Authentication authentication) {
        signIn(authentication).ifPresent(id -> rows.end(id, clock.instant()));
    }

    /** A refusal is an empty answer and no exception, as it may have ended the sign-in, which must be kept. */
    private Optional<SignedIn> renewed(byte[] hash, Instant now) {
        boolean first = rows.replaceToken(hash, now);
        var held = rows.token(hash);
        if (held.isEmpty() || !first && held.get().replacedAt() == null) {
            return Optional.empty(); // unknown, ended or expired
        }
        var token = held.get();
        var account = accounts.withId(token.accountId()).orElseThrow();
        if (first) {
            var next = tokens.refresh();
            rows.addToken(Tokens.hash(next), token.signInId(), now.plus(Tokens.REFRESH));
            return Optional.of(signedIn(account, token.signInId(), Optional.of(next)));
        }
        if (now.isBefore(replacedAt(token).plus(SIDE_BY_SIDE))) {
            return Optional.of(signedIn(account, token.signInId(), Optional.empty()));
        }
        LOG.warn("A replaced token of account {} came back; its sign-in is ended", PublicId.of(account.id()));
        rows.end(token.signInId(), now);
        return Optional.empty();
    }

    private static Instant replacedAt(TokenRow token) {
        var at = token.replacedAt();
        if (at == null) {
            throw new IllegalStateException("not replaced");
        }
        return at;
    }

    private SignedIn signedIn(Account account, long signIn, Optional<String> refresh) {
        var claims = tokens.claims(account, signIn);
        return new SignedIn(account, claims, tokens.access(claims), refresh);
    }

    private static OptionalLong signIn(Authentication authentication) {
        return authentication.getAttributes().get(Tokens.SIGN_IN) instanceof String id
                ? PublicId.parse(id)
                : OptionalLong.empty();
    }
}
