/** The work of the new-generation marketers: plan, log and month's report. */
@NullMarked
package tambon.orders.marketer;

import org.jspecify.annotations.NullMarked;
