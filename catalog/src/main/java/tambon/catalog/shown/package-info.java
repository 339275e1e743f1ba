/** All that is published, for those who read the whole market. */
@NullMarked
package tambon.catalog.shown;

import org.jspecify.annotations.NullMarked;
