@NullMarked
package tambon.orders.commission;

import org.jspecify.annotations.NullMarked;
