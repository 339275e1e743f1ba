/** The department's desk for search: how it is doing, what means the same, what people look for. */
@NullMarked
package tambon.storefront.searching;

import org.jspecify.annotations.NullMarked;
