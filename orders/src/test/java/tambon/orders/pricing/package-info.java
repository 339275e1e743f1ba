@NullMarked
package tambon.orders.pricing;

import org.jspecify.annotations.NullMarked;
