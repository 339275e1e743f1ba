/** How long lists are read: a piece at a time, each from where the last one ended. */
@NullMarked
package tambon.infra.page;

import org.jspecify.annotations.NullMarked;
