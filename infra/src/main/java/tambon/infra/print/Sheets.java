package tambon.infra.print;

import com.openhtmltopdf.java2d.api.FSPage;
import com.openhtmltopdf.java2d.api.FSPageProcessor;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes what is painted, sheet after sheet, into a document. */
final class Sheets implements FSPageProcessor {

    private final PDDocument document;
    private final ShapedText text;

    Sheets(PDDocument document, ShapedText text) {
        this.document = document;
        this.text = text;
    }

    private record Sheet(PdfBoxGraphics2D brush, PDRectangle size) implements FSPage {
        @Override
        public Graphics2D getGraphics() {
            return brush;
        }
    }

    @Override
    public FSPage createPage(int number, int width, int height) {
        try {
            var brush = new PdfBoxGraphics2D(document, (float) width, (float) height);
            brush.setFontTextDrawer(text);
            return new Sheet(brush, new PDRectangle(width, height));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finishPage(FSPage painted) {
        var sheet = (Sheet) painted;
        sheet.brush().dispose();
        var page = new PDPage(sheet.size());
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawForm(sheet.brush().getXFormObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
