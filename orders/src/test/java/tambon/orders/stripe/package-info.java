@NullMarked
package tambon.orders.stripe;

import org.jspecify.annotations.NullMarked;
