/** Order files of Shopee, Lazada and other marketplaces, read into the ledger of sales once. */
@NullMarked
package tambon.orders.marketplace;

import org.jspecify.annotations.NullMarked;
