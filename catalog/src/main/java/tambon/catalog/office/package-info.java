/** What offices do, written down. */
@NullMarked
package tambon.catalog.office;

import org.jspecify.annotations.NullMarked;
