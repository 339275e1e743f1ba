/** Tables that people send as files: Excel workbooks and CSV, read as rows of text, and kept as evidence. */
@NullMarked
package tambon.orders.sheet;

import org.jspecify.annotations.NullMarked;
