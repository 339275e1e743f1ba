package tambon.catalog.imports;

import tambon.catalog.name.Names;

import java.util.EnumMap;

/**
 * A row of the file.
 *
 * @param line where it begins, the headings being line 1
 * @param cells as written; empty for columns the file does not have
 * @param whole whether it has as many cells as there are headings
 */
record SheetRow(long line, EnumMap<Column, String> cells, boolean whole) {

    String written(Column column) {
        return cells.getOrDefault(column, "");
    }

    /** The cell cleaned, of one line. */
    String clean(Column column) {
        return Names.clean(written(column));
    }
}
