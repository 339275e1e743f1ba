package tambon.storefront.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import org.apache.commons.csv.CSVFormat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A table as a file that spreadsheets open: CSV by RFC 4180, in UTF-8 with the mark that Excel looks
 * for. A text that a spreadsheet would take for a formula is given an apostrophe in front.
 */
public final class CsvFile {

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8; header=present");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    public CsvFile row(Object... cells) {
        text.append(CSVFormat.RFC4180.format(
                        Arrays.stream(cells).map(CsvFile::harmless).toArray()))
                .append("\r\n");
        return this;
    }

    /**
     * As a download.
     *
     * @param name of ASCII letters, digits and hyphens, without ending
     */
    public MutableHttpResponse<byte[]> named(String name) {
        return HttpResponse.ok(text.toString().getBytes(StandardCharsets.UTF_8))
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }

    private static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
