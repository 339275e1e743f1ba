/** What means the same: the program's list and the staff's rules, the same on all nodes. */
@NullMarked
package tambon.search.glossary;

import org.jspecify.annotations.NullMarked;
