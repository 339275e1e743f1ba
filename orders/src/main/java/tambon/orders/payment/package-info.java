/** Ways to pay, the PromptPay code, and what happens when nobody pays. */
@NullMarked
package tambon.orders.payment;

import org.jspecify.annotations.NullMarked;
