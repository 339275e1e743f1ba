/**
 * Card and PromptPay through Stripe. Stripe's messages only say where to look: what became of a payment is always read
 * from Stripe itself, so that a message may come late, twice, out of order or not at all.
 */
@NullMarked
package tambon.orders.stripe;

import org.jspecify.annotations.NullMarked;
