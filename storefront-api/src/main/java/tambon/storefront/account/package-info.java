/**
 * Accounts and signing in: passwords, the short-lived token that says who someone is, the long-lived one
 * that renews it, and how often one may try.
 */
@NullMarked
package tambon.storefront.account;

import org.jspecify.annotations.NullMarked;
