/** From events to rows to index: what search heard, kept in order, and taken in by whatever engine there is. */
@NullMarked
package tambon.search.feed;

import org.jspecify.annotations.NullMarked;
