/**
 * What officers see: the sales of their area and what each figure is made of, the producers' income
 * against a base year, payments that wait for a look. Rows are those of the officer's own area.
 */
@NullMarked
package tambon.storefront.staff;

import org.jspecify.annotations.NullMarked;
