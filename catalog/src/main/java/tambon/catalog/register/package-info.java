/** The register of OTOP producers, kept in the database: applications, decisions, meetings, papers, calendar, groups. */
@NullMarked
package tambon.catalog.register;

import org.jspecify.annotations.NullMarked;
