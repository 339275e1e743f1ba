/** What takes something off a price, by whose leave and at whose cost. */
@NullMarked
package tambon.orders.promotion;

import org.jspecify.annotations.NullMarked;
