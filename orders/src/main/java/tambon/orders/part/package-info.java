/** One producer's part of an order: its states, the moves between them, its lines. */
@NullMarked
package tambon.orders.part;

import org.jspecify.annotations.NullMarked;
