/**
 * The places of Thailand as the state registers them: provinces, districts and tambons by DOPA code, by name and by
 * postcode.
 */
@NullMarked
package tambon.infra.place;

import org.jspecify.annotations.NullMarked;
