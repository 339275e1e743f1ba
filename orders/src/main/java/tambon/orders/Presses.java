package tambon.orders;

import tambon.orders.OrdersRejected.Invalid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Requests that move money: each has its effect once, however often it is sent. The first answer under a key is given
 * again to the same wish for {@link #KEPT_HOURS} hours at least; another wish under the same key is refused. A request that was refused
 * leaves nothing, so that it may be mended and sent again under its key.
 *
 * <p>Placing an order counts its presses the same way, but keeps them with the order for ever.
 */
public interface Presses {

    int KEPT_HOURS = 48;

    /**
     * Does the work in one transaction with the note that it was done. Of two at once the second waits for the first.
     *
     * @param work has no effect outside the database; answers with at most 2,000 characters
     * @throws OrdersRejected {@code KeyReused} if the key came with another wish; whatever the work refuses
     */
    String once(Press press, Supplier<String> work);

    /**
     * The same for work of several transactions, or that asks another company. It may run again if it was broken off, or
     * beside its twin, and must by itself find only what is left to do.
     */
    String inSteps(Press press, Supplier<String> work);

    /**
     * One press of a button.
     *
     * @param who pressed it, as tables name it: at most 40 characters
     * @param key chosen by the client, 8 to 100 printable ASCII characters
     * @param asked what was wanted, word by word
     */
    record Press(String who, String key, List<String> asked) {

        private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,100}");

        /** @throws OrdersRejected if the key is none */
        public Press {
            asked = List.copyOf(asked);
            if (!KEY.matcher(key).matches()) {
                throw new OrdersRejected(new Invalid("key"));
            }
        }

        /** SHA-256 of what was asked, by which another wish under the same key is noticed. */
        public byte[] fingerprint() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                for (var part : asked) {
                    var bytes = part.getBytes(StandardCharsets.UTF_8);
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                    digest.update(bytes);
                }
                return digest.digest();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        /** @throws OrdersRejected if what was kept under the key was another wish */
        public void requireSame(byte[] kept) {
            if (!MessageDigest.isEqual(kept, fingerprint())) {
                throw new OrdersRejected(new OrdersRejected.KeyReused());
            }
        }
    }
}
