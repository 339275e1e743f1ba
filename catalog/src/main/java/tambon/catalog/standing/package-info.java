/** What is held of products, with its days: stars, quadrants, labels, licences, local wisdom, assessments, lessons. */
@NullMarked
package tambon.catalog.standing;

import org.jspecify.annotations.NullMarked;
