/** Files of rows that people send, not trusted: Excel workbooks, and text in whatever encoding Thai programs write. */
@NullMarked
package tambon.infra.sheet;

import org.jspecify.annotations.NullMarked;
