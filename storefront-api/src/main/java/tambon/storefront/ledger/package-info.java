/** The officers' desk over the sales ledger: pairs that may be one sale, single records put right, months closed. */
@NullMarked
package tambon.storefront.ledger;

import org.jspecify.annotations.NullMarked;
