/** Indicators that can be checked: growth against a base year, how it is spread, and counts beside their targets. */
@NullMarked
package tambon.orders.indicator;

import org.jspecify.annotations.NullMarked;
