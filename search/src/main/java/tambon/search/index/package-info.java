/**
 * What both engines share: a product as it is indexed, a search as a plan of tokens and points, how points and
 * standing make a score, and the face an engine has to have. See {@code infra/adr} on analysing in Java.
 */
@NullMarked
package tambon.search.index;

import org.jspecify.annotations.NullMarked;
