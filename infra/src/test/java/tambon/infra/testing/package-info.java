/** What tests of every module stand on: a real database, started once a JVM. */
@NullMarked
package tambon.infra.testing;

import org.jspecify.annotations.NullMarked;
