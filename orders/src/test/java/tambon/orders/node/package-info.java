@NullMarked
package tambon.orders.node;

import org.jspecify.annotations.NullMarked;
