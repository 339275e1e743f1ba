/** From what is picked to what it costs: discounts, shipping, VAT and commission, all on the server and in whole satang. */
@NullMarked
package tambon.orders.pricing;

import org.jspecify.annotations.NullMarked;
