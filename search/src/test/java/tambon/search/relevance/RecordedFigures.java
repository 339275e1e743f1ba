package tambon.search.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The table of figures in the module's README: the only place where they are kept. */
final class RecordedFigures {

    private static final Path README = Path.of("README.md");

    private RecordedFigures() {}

    /** One row: set, kind, queries, nDCG@10, recall@50, share without result. */
    static String row(String set, String kind, Measured now) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.3f | %.3f | %.3f |",
                set,
                kind,
                now.queries(),
                now.ndcg(),
                now.recall(),
                now.nothing());
    }

    static Map<String, Measured> read(String set) throws IOException {
        var figures = new LinkedHashMap<String, Measured>();
        for (var line : Files.readAllLines(README)) {
            var cells = line.split("\\s*\\|\\s*", -1);
            if (cells.length >= 7 && cells[1].equals(set)) {
                figures.put(
                        cells[2],
                        new Measured(
                                Integer.parseInt(cells[3]),
                                Double.parseDouble(cells[4]),
                                Double.parseDouble(cells[5]),
                                Double.parseDouble(cells[6])));
            }
        }
        return figures;
    }
}
