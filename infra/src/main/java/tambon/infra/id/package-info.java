/** Ids made in the application, and how they are written in addresses and JSON. */
@NullMarked
package tambon.infra.id;

import org.jspecify.annotations.NullMarked;
