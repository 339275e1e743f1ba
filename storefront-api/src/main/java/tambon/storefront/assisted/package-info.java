/** An officer writes down what a producer tells by telephone; the producer answers by link. */
@NullMarked
package tambon.storefront.assisted;

import org.jspecify.annotations.NullMarked;
