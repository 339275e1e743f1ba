/** The desk of new-generation marketers: the month's targets, the work log, plan and report. */
@NullMarked
package tambon.storefront.marketer;

import org.jspecify.annotations.NullMarked;
