/** What a parcel costs to send, by producer, zone and weight. */
@NullMarked
package tambon.orders.shipping;

import org.jspecify.annotations.NullMarked;
