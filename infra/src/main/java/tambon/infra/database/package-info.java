/** The database: our own MariaDB where none is given, one schema a module, migrations, and what to do when it says no. */
@NullMarked
package tambon.infra.database;

import org.jspecify.annotations.NullMarked;
