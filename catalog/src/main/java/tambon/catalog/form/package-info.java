/** Checks what people fill in, all fields at once. */
@NullMarked
package tambon.catalog.form;

import org.jspecify.annotations.NullMarked;
