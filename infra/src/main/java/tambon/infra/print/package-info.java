/** Paper: pages of HTML made into PDF files whose Thai is set as a Thai reader expects. */
@NullMarked
package tambon.infra.print;

import org.jspecify.annotations.NullMarked;
