package tambon.orders.placing;

import tambon.orders.PlaceOrder.Command;
import tambon.orders.cart.Owner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * One press of the button: whose, under which key, and a digest of what was asked, so that another wish under
 * the same key is noticed.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Press(Owner owner, String key, byte[] fingerprint) {

    static Press of(Command command) {
        var to = command.recipient();
        var asked = List.of(
                to.name(),
                to.phone(),
                to.email(),
                to.street(),
                to.tambonCode(),
                to.postcode(),
                command.method().name(),
                Long.toString(command.agreedTotal().satang()),
                command.note());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : asked) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return new Press(Owner.of(command.buyer()), command.key(), digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
