/** The producers, kept in the database. */
@NullMarked
package tambon.catalog.producer;

import org.jspecify.annotations.NullMarked;
