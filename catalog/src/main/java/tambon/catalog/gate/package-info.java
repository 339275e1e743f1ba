/** Whether goods may be shown without anybody looking first. */
@NullMarked
package tambon.catalog.gate;

import org.jspecify.annotations.NullMarked;
