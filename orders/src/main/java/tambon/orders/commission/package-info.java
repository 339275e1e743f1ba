/** What the platform keeps of a sale, by dated rules. */
@NullMarked
package tambon.orders.commission;

import org.jspecify.annotations.NullMarked;
