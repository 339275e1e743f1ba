/** The demo market: producers and goods written for this project, kept in two files. */
@NullMarked
package tambon.catalog.demo;

import org.jspecify.annotations.NullMarked;
