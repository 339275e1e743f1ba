/** The officers' programmes: whom to invite, who takes part. */
@NullMarked
package tambon.storefront.programme;

import org.jspecify.annotations.NullMarked;
