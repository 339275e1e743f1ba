/** Sales given to everyone: the page of releases, their files, the same for programs, and giving one out by hand. */
@NullMarked
package tambon.storefront.open;

import org.jspecify.annotations.NullMarked;
