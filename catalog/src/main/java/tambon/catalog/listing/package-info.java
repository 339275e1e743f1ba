/** What is listed and how producers change it; the one place that tells others of it. */
@NullMarked
package tambon.catalog.listing;

import org.jspecify.annotations.NullMarked;
