/** Secrets made at the first start and kept with owner-only rights. */
@NullMarked
package tambon.infra.secret;

import org.jspecify.annotations.NullMarked;
