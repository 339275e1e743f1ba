package tambon.storefront.account;

import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.catalog.ShopPosts;
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
    private final Acting acting;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    SignIns(
            SignInRows rows,
            AccountRows accounts,
            Tokens tokens,
            Acting acting,
            WholeTransaction transaction,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.tokens = tokens;
        this.acting = acting;
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
        return signedIn(new Renewed(account, signIn, null, Optional.of(refresh)));
    }

    /** @throws AccountRejected if {@code refreshToken} renews nothing, or no longer */
    SignedIn renew(String refreshToken) {
        var hash = Tokens.hash(refreshToken);
        return transaction
                .run(() -> renewed(hash, clock.instant()))
                .map(this::signedIn)
                .orElseThrow(() -> new AccountRejected(new SignInOver()));
    }

    /**
     * From now on the sign-in acts in another's shop, or in its own name again.
     *
     * @param post null for its own name
     * @throws AccountRejected if the sign-in is over
     */
    SignedIn act(Authentication authentication, Account account, ShopPosts.@Nullable Key post) {
        long id = signIn(authentication).orElseThrow(() -> new AccountRejected(new SignInOver()));
        if (!rows.act(id, account.id(), post)) {
            throw new AccountRejected(new SignInOver());
        }
        return signedIn(new Renewed(account, id, post, Optional.empty()));
    }

    /** Ends the sign-in that this proof was given for; its tokens renew nothing from now on. */
    void end(Authentication authentication) {
        signIn(authentication).ifPresent(id -> rows.end(id, clock.instant()));
    }

    /** @param refresh the next token, if this request is the one that gets it */
    private record Renewed(Account account, long signInId, ShopPosts.@Nullable Key post, Optional<String> refresh) {}

    /** A refusal is an empty answer and no exception, as it may have ended the sign-in, which must be kept. */
    private Optional<Renewed> renewed(byte[] hash, Instant now) {
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
            return Optional.of(new Renewed(account, token.signInId(), token.post(), Optional.of(next)));
        }
        if (now.isBefore(replacedAt(token).plus(SIDE_BY_SIDE))) {
            return Optional.of(new Renewed(account, token.signInId(), token.post(), Optional.empty()));
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

    /** A post that stands no more is left without a word: the account acts in its own name. */
    private SignedIn signedIn(Renewed it) {
        var posts = acting.posts(it.account());
        var claims = posts.stream()
                .filter(post -> post.key().equals(it.post()))
                .findAny()
                .map(post ->
                        tokens.claims(it.account(), it.signInId(), post.key().producerId(), acting.shown(post)))
                .orElseGet(() -> tokens.claims(it.account(), it.signInId(), !posts.isEmpty()));
        return new SignedIn(it.account(), claims, tokens.access(claims), it.refresh());
    }

    private static OptionalLong signIn(Authentication authentication) {
        return authentication.getAttributes().get(Tokens.SIGN_IN) instanceof String id
                ? PublicId.parse(id)
                : OptionalLong.empty();
    }
}
