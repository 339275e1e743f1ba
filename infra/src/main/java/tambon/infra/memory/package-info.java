/** Remembering in bounded memory. */
@NullMarked
package tambon.infra.memory;

import org.jspecify.annotations.NullMarked;
