/** Thai baht as whole satang, and splitting it without losing one. */
@NullMarked
package tambon.infra.money;

import org.jspecify.annotations.NullMarked;
