/** Programmes that develop producers, who takes part, and lists of whom to invite. */
@NullMarked
package tambon.catalog.programme;

import org.jspecify.annotations.NullMarked;
