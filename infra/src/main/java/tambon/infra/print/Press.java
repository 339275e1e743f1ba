package tambon.infra.print;

import com.openhtmltopdf.java2d.api.Java2DRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;

import jakarta.inject.Singleton;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.regex.Pattern;

/**
 * Prints a page of ours on paper: XHTML in, a PDF file out, with page breaks, repeated table heads and Thai that is
 * shaped properly (marks above one another, above tall letters, below letters with a foot).
 *
 * <p>Letters are laid out by the platform's own text shaping, as in a browser; what most PDF writers do with Thai,
 * putting one character after the other, lets marks collide. The text stays text: it can be searched and copied.
 *
 * <p>The page must ask for {@code font-family: Sarabun}, weight 400 or 700; {@code @page} says the size and
 * {@code -fs-table-paginate: paginate} repeats a table's head. Nothing is fetched from anywhere: pictures are
 * {@code data:} addresses, styles stand in the page.
 */
@Singleton
public final class Press {

    /** Longest page, in characters of XHTML: some 10,000 table cells; beyond it a spreadsheet serves better. */
    public static final int LONGEST = 3_000_000;

    private static final int AT_ONCE = 2;
    private static final Pattern NOT_OF_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** Laying out a long page takes memory; the others wait their turn. */
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * @param xhtml a whole well-formed document
     * @return the file
     * @throws IllegalArgumentException if it is longer than {@link #LONGEST}
     */
    public byte[] print(String xhtml) {
        if (xhtml.length() > LONGEST) {
            throw new IllegalArgumentException("too long a page: " + xhtml.length());
        }
        turns.acquireUninterruptibly();
        try (var document = new PDDocument()) {
            var faces = Faces.in(document);
            builder(NOT_OF_XML.matcher(xhtml).replaceAll("\uFFFD"))
                    .toPageProcessor(new Sheets(document, new ShapedText(faces)))
                    .runPaged();
            faces.finish();
            var file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory is the only thing written to
        } finally {
            turns.release();
        }
    }

    private static Java2DRendererBuilder builder(String xhtml) {
        var measuring = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        measuring.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        var builder = new Java2DRendererBuilder();
        for (var face : Faces.Face.values()) {
            builder.useFont(face::open, Faces.FAMILY, face.weight(), FontStyle.NORMAL, false);
        }
        return builder.useLayoutGraphics(measuring)
                .useEnvironmentFonts(false)
                .useUnicodeLineBreaker(new ThaiLines())
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useDefaultPageSize(210, 297, PageSizeUnits.MM)
                .withHtmlContent(xhtml, null);
    }
}
