/** Photos: looked at with suspicion, drawn anew in three sizes, kept in the database. */
@NullMarked
package tambon.catalog.picture;

import org.jspecify.annotations.NullMarked;
