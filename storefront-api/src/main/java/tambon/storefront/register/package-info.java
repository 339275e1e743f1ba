/** The register of OTOP producers: applying, the officers' desk, groups, and the register as everybody reads it. */
@NullMarked
package tambon.storefront.register;

import org.jspecify.annotations.NullMarked;
