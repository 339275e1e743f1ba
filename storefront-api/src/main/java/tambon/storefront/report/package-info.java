/**
 * The official reports as pages, workbooks and paper: an officer's desk, the forms, who has not reported, and when what
 * falls due.
 */
@NullMarked
package tambon.storefront.report;

import org.jspecify.annotations.NullMarked;
