/** Sales that an officer writes down for a producer, and the producer's word that they are right. */
@NullMarked
package tambon.orders.assisted;

import org.jspecify.annotations.NullMarked;
