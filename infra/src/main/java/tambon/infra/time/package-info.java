/** The clock, and the Thai fiscal year that income is counted by. */
@NullMarked
package tambon.infra.time;

import org.jspecify.annotations.NullMarked;
