/**
 * Thai and English text as search sees it: one spelling of what looks the same, words without spaces, how a
 * word sounds, how it is romanised, and which keys were pressed. The same for both engines, in plain Java.
 */
@NullMarked
package tambon.search.text;

import org.jspecify.annotations.NullMarked;
