package tambon.storefront.account;

import tambon.storefront.page.Fields;

/**
 * The form for a new password.
 *
 * @param to where it is sent
 * @param name whose it is, for a link; empty for one's own, where the old password is asked for
 */
public record PasswordView(String to, String name, Fields fields) {}
