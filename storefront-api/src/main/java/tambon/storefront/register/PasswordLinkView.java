package tambon.storefront.register;

import tambon.storefront.order.QrCode;

import java.time.Instant;

/**
 * A link that sets a new password once, to be given to a producer. It is shown only this once.
 *
 * @param address as it is typed or scanned
 */
public record PasswordLinkView(String producer, String address, QrCode qr, Instant until, String back) {}
