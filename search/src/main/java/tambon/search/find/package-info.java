/** From what somebody typed to what they see: which plan to try next, the wrong keyboard, the likelier spelling, completions. */
@NullMarked
package tambon.search.find;

import org.jspecify.annotations.NullMarked;
