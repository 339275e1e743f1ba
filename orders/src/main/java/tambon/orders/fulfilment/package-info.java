/** What producers do with their parts of orders. */
@NullMarked
package tambon.orders.fulfilment;

import org.jspecify.annotations.NullMarked;
