/** The official reports: what each form looks like, how it is filled in from the ledger, and its way up to the department. */
@NullMarked
package tambon.orders.report;

import org.jspecify.annotations.NullMarked;
