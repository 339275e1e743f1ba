package tambon.storefront.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import org.apache.commons.csv.CSVFormat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;

/**
 * A table as a file that spreadsheets open: CSV by RFC 4180, in UTF-8 with the mark that Excel looks
 * for. A text that a spreadsheet would take for a formula is given an apostrophe in front.
 */
public final class CsvFile {

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8; header=present");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text;

    public CsvFile() {
        this("\uFEFF");
    }

    private CsvFile(String begin) {
        this.text = new StringBuilder(begin);
    }

    /** A further piece of a file that another began. */
    public static CsvFile more() {
        return new CsvFile("");
    }

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
        return HttpResponse.ok(bytes()).contentType(CSV).header("Content-Disposition", attached(name));
    }

    /**
     * As a download that is written while it is read: no more than a piece is held at a time.
     *
     * @param pieces the first begun with {@link #CsvFile()}, the others with {@link #more()}; asked for one by one
     */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing but an Enumeration
    public static MutableHttpResponse<StreamedFile> streamed(String name, Iterator<CsvFile> pieces) {
        var streams = new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(pieces.next().bytes());
            }
        };
        return HttpResponse.ok(new StreamedFile(new SequenceInputStream(streams), CSV))
                .header("Content-Disposition", attached(name));
    }

    private byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String attached(String name) {
        return "attachment; filename=\"" + name + ".csv\"";
    }

    private static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
