package tambon.storefront.account;

import io.github.bucket4j.BucketConfiguration;
import tambon.storefront.account.AccountRejected.TooManyTries;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;

/**
 * How often one may try to sign in or up, counted on all nodes together: per login, so that nobody's
 * password is guessed from many addresses, and per address, so that nobody guesses at many logins.
 */
@Singleton
class Tries {

    static final int PER_LOGIN = 10;
    static final int PER_ADDRESS = 50;
    static final int NEW_ACCOUNTS_PER_ADDRESS = 20;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final BucketConfiguration FOR_LOGIN = perWindow(PER_LOGIN);
    private static final BucketConfiguration FOR_ADDRESS = perWindow(PER_ADDRESS);
    private static final BucketConfiguration FOR_NEW_ACCOUNTS = perWindow(NEW_ACCOUNTS_PER_ADDRESS);

    private final Buckets buckets;

    Tries(Buckets buckets) {
        this.buckets = buckets;
    }

    /** @throws AccountRejected if there were too many of late */
    void signIn(String login, InetAddress address) {
        take("address:" + network(address), FOR_ADDRESS);
        take("login:" + hashed(login), FOR_LOGIN);
    }

    /** A try that succeeded was none: it does not count. */
    void signedIn(String login, InetAddress address) {
        buckets.giveBack("address:" + network(address), FOR_ADDRESS);
        buckets.giveBack("login:" + hashed(login), FOR_LOGIN);
    }

    /** @throws AccountRejected if there were too many of late */
    void signUp(InetAddress address) {
        take("sign-up:" + network(address), FOR_NEW_ACCOUNTS);
    }

    private void take(String bucket, BucketConfiguration configuration) {
        var wait = buckets.take(bucket, configuration);
        if (wait.isPositive()) {
            throw new AccountRejected(new TooManyTries(wait));
        }
    }

    private static BucketConfiguration perWindow(int tries) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, WINDOW))
                .build();
    }

    /** People mistake the field and type a password into it, so what was typed is not kept. */
    private static String hashed(String login) {
        return HexFormat.of().formatHex(Tokens.hash(login));
    }

    /** A household or office is given at least a /64 of IPv6, so that counts as one. */
    private static String network(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
    }
}
