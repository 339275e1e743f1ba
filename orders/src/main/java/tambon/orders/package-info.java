/**
 * From a cart to a delivered parcel, the stock that makes the promise good, the money, and the ledger of sales.
 *
 * <p><b>Owns</b> schema {@code tambon_orders}. <b>Calls</b> {@link tambon.catalog.Offers} for prices.
 *
 * <p>Everything in this package is the module's public face; everything below it is private.
 */
@NullMarked
package tambon.orders;

import org.jspecify.annotations.NullMarked;
