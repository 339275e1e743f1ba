@NullMarked
package tambon.orders.open;

import org.jspecify.annotations.NullMarked;
