/** Staff bring goods in by the file: a page, JSON and a command line, each with how far it is and what was wrong. */
@NullMarked
package tambon.storefront.imports;

import org.jspecify.annotations.NullMarked;
