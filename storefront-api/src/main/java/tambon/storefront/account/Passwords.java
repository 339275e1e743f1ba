package tambon.storefront.account;

import com.password4j.Argon2Function;
import com.password4j.SaltGenerator;
import com.password4j.types.Argon2;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and checks passwords by Argon2id, 19 MiB and 2 passes. No more of them at once than there are
 * processors, so that a flood of sign-ins costs time but not memory.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP, password storage</a>
 */
@Singleton
class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore places;
    private final Duration longestQueue;

    /** Checked against where a login is unknown, so that this takes as long as where it is known. */
    private final String decoy;

    @Inject
    Passwords() {
        this(Runtime.getRuntime().availableProcessors(), LONGEST_QUEUE);
    }

    Passwords(int atOnce, Duration longestQueue) {
        this.places = new Semaphore(atOnce, true);
        this.longestQueue = longestQueue;
        this.decoy = hash("a password nobody has");
    }

    /** @throws AccountRejected if too many others are being hashed */
    String hash(String password) {
        return inTurn(() ->
                argon2.hash(bytes(password), SaltGenerator.generate(SALT_BYTES)).getResult());
    }

    /** @throws AccountRejected if too many others are being checked */
    boolean matches(String password, String hash) {
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash)
                .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Takes as long as {@link #matches}. */
    void matchNobody(String password) {
        matches(password, decoy);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(longestQueue.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AccountRejected(new AccountRejected.Busy(LONGEST_QUEUE));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to check a password", stop);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** One form for what looks the same: Thai vowels and tone marks can be typed in more than one way. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
