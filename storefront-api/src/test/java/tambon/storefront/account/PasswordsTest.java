package tambon.storefront.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.storefront.account.AccountRejected.Busy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class PasswordsTest {

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Passwords passwords = new Passwords();

    @Test
    void are_kept_by_argon2id_with_a_salt_of_their_own() {
        var one = passwords.hash("มะพร้าวต้นสูง");
        var other = passwords.hash("มะพร้าวต้นสูง");

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
        assertThat(passwords.matches("มะพร้าวต้นสูง", one)).isTrue();
        assertThat(passwords.matches("มะพร้าวต้นเตี้ย", one)).isFalse();
    }

    @Test
    void match_hashes_from_before_the_parameters_changed() {
        var other = hashWithLessMemory();

        assertThat(passwords.matches("password", other)).isTrue();
        assertThat(passwords.matches("passwords", other)).isFalse();
    }

    @Test
    void are_the_same_however_the_keyboard_puts_thai_letters_together() {
        var composed = "น้ำพริกกะปิ";
        var taken = Normalizer.normalize(composed, Normalizer.Form.NFKD);

        assertThat(taken).isNotEqualTo(composed);
        assertThat(passwords.matches(taken, passwords.hash(composed))).isTrue();
    }

    @Test
    void nobody_is_checked_as_long_as_somebody() {
        var hash = passwords.hash("a tall coconut tree");

        long known = median(() -> timed(() -> passwords.matches("wrong", hash)));
        long unknown = median(() -> timed(() -> passwords.matchNobody("wrong")));

        assertThat((double) unknown / known).isBetween(0.4, 2.5);
    }

    @Test
    void a_crowd_waits_in_line_and_who_waits_too_long_is_told_so() throws Exception {
        var narrow = new Passwords(1, Duration.ofMillis(1));
        Callable<Boolean> check = () -> {
            try {
                narrow.matchNobody("x");
                return true;
            } catch (AccountRejected rejected) {
                assertThat(rejected.reason()).isInstanceOf(Busy.class);
                return false;
            }
        };

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(Collections.nCopies(30, check)).stream()
                    .map(done -> done.resultNow())
                    .toList();

            assertThat(answers).contains(true, false);
        }
        assertThat(check.call()).isTrue();
    }

    private static String hashWithLessMemory() {
        return com.password4j.Argon2Function.getInstance(64, 1, 1, 32, com.password4j.types.Argon2.ID)
                .hash("password".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .getResult();
    }

    private static long median(LongSupplier measure) {
        return LongStream.generate(measure).limit(9).sorted().toArray()[4];
    }

    /** In the processor's time of this thread, which a busy machine does not lengthen. */
    private static long timed(Runnable work) {
        long start = PROCESSOR.getCurrentThreadCpuTime();
        work.run();
        return PROCESSOR.getCurrentThreadCpuTime() - start;
    }
}
