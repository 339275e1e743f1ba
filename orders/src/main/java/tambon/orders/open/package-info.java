/** What is given to everyone: monthly releases of sales by place, with what would tell of single producers kept back. */
@NullMarked
package tambon.orders.open;

import org.jspecify.annotations.NullMarked;
