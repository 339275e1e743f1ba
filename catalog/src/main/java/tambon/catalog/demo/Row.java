package tambon.catalog.demo;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A line of one of the demo's own files (CSV by RFC 4180, the first line names the columns). What is wrong is named. */
record Row(String file, CSVRecord cells) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** @throws IllegalArgumentException naming file, line and column of what is wrong */
    static <T> List<T> each(String file, Function<Row, T> reader) {
        try (var stream = Row.class.getResourceAsStream("/demo/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException(file);
            }
            try (var lines = FORMAT.parse(new InputStreamReader(stream, UTF_8))) {
                return lines.stream()
                        .map(cells -> reader.apply(new Row(file, cells)))
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String matching(String column, String pattern) {
        var value = cells.get(column);
        if (!value.matches(pattern)) {
            throw wrong(column, pattern);
        }
        return value;
    }

    String text(String column, int most) {
        var value = cells.get(column);
        if (value.isBlank() || !value.equals(value.strip()) || value.length() > most) {
            throw wrong(column, "1 to " + most + " characters, none of them a space at either end");
        }
        return value;
    }

    int number(String column, int least, int most) {
        return number(column, cells.get(column), least, most);
    }

    @Nullable
    Integer numberOrNone(String column, int least, int most) {
        return cells.get(column).isEmpty() ? null : Integer.valueOf(number(column, least, most));
    }

    int number(String column, String digits, int least, int most) {
        if (!digits.matches("\\d{1,9}") || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most) {
            throw wrong(column, least + " to " + most);
        }
        return Integer.parseInt(digits);
    }

    <E extends Enum<E>> E oneOf(Class<E> kind, String column) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equals(cells.get(column)))
                .findAny()
                .orElseThrow(() -> wrong(column, Arrays.toString(kind.getEnumConstants())));
    }

    /** What stands between the semicolons. */
    List<String> parts(String column, int most, int longest) {
        var parts = List.of(cells.get(column).split(";"));
        if (parts.size() > most || parts.stream().anyMatch(part -> part.isBlank() || part.length() > longest)) {
            throw wrong(column, "at most " + most + " of at most " + longest + " characters");
        }
        return parts;
    }

    IllegalArgumentException wrong(String column, String wanted) {
        return new IllegalArgumentException("%s, line %s, %s: '%s' is not %s"
                .formatted(file, Long.toString(cells.getRecordNumber() + 1), column, cells.get(column), wanted));
    }
}
