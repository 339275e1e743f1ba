/** What search engines and shopping sites read: maps of the site, feeds, and what a page says of itself in JSON-LD. */
@NullMarked
package tambon.storefront.seo;

import org.jspecify.annotations.NullMarked;
