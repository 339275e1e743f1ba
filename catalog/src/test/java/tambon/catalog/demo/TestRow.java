package tambon.catalog.demo;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A good row of products.csv with one cell changed. */
final class TestRow {

    private TestRow() {}

    static Row with(String column, String value) {
        var cells = new LinkedHashMap<>(Map.ofEntries(
                Map.entry("key", "krabi-test-1"),
                Map.entry("producer_key", "krabi-test"),
                Map.entry("type", "FOOD"),
                Map.entry("name_th", "ปลา"),
                Map.entry("name_en", "fish"),
                Map.entry("story_th", "ปลาแห้ง"),
                Map.entry("story_en", "dried"),
                Map.entry("stars", ""),
                Map.entry("stars_year_be", ""),
                Map.entry("unit_th", "ถุง"),
                Map.entry("unit_en", "bag"),
                Map.entry("variants", "||5000|3"),
                Map.entry("weight_grams", "200"),
                Map.entry("made_to_order_days", ""),
                Map.entry("keywords", "ปลา"),
                Map.entry("source", "")));
        cells.put(column, value);
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader(cells.keySet().toArray(String[]::new))
                .get()
                .parse(new StringReader(String.join(",", cells.values())))) {
            return new Row("test", parser.iterator().next());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
