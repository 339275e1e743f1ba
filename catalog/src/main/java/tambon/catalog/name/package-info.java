/** Names as people write them, as software compares them, and as addresses carry them. */
@NullMarked
package tambon.catalog.name;

import org.jspecify.annotations.NullMarked;
