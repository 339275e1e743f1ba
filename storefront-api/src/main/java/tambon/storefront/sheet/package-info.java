/** Goods by the sheet: written out, changed in a spreadsheet, read back; for a producer, and for staff on its behalf. */
@NullMarked
package tambon.storefront.sheet;

import org.jspecify.annotations.NullMarked;
