@NullMarked
package tambon.orders.indicator;

import org.jspecify.annotations.NullMarked;
