/** OTOP Traders' orders, seen from both sides: the Trader's desk and the producer's phone. */
@NullMarked
package tambon.storefront.trader;

import org.jspecify.annotations.NullMarked;
