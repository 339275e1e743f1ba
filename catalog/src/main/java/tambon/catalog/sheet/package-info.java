/** Files of goods: CSV as it is, workbooks as the CSV they would be saved as. */
@NullMarked
package tambon.catalog.sheet;

import org.jspecify.annotations.NullMarked;
