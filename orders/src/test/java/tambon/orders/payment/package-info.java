/** Payment codes against the standard and somebody else's reading of it. */
@NullMarked
package tambon.orders.payment;

import org.jspecify.annotations.NullMarked;
