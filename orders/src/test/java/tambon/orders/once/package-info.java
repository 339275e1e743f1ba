@NullMarked
package tambon.orders.once;

import org.jspecify.annotations.NullMarked;
