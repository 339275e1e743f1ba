package tambon.storefront.receipt;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import tambon.infra.place.Places;
import tambon.infra.print.Press;
import tambon.orders.Receipts;
import tambon.orders.Receipts.Receipt;
import tambon.storefront.page.Frame;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Papers for whoever may see them; that is asked before. */
@Singleton
final class ReceiptDesk {

    private final Receipts receipts;
    private final Places places;
    private final Press press;
    private final HtmlJteViewsRenderer<Map<String, Object>> templates;

    ReceiptDesk(Receipts receipts, Places places, Press press, HtmlJteViewsRenderer<Map<String, Object>> templates) {
        this.receipts = receipts;
        this.places = places;
        this.press = press;
        this.templates = templates;
    }

    Paper paper(long producerId, long subOrderId, String pdf, String back) {
        var receipt = receipts.of(producerId, subOrderId);
        return new Paper(
                receipt,
                places.place(receipt.seller().areaCode()).orElse(null),
                places.place(receipt.buyer().tambonCode()).orElse(null),
                pdf,
                back);
    }

    HttpResponse<?> pdf(Frame frame, Paper paper) {
        var page = new StringWriter();
        try {
            templates
                    .render("receipt/sheet", Map.of("f", frame, "it", paper), null)
                    .writeTo(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory is the only thing written to
        }
        return HttpResponse.ok(press.print(page.toString()))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"" + name(paper.receipt()) + ".pdf\"")
                .header("Cache-Control", "private, no-store");
    }

    private static String name(Receipt receipt) {
        return "receipt-" + receipt.part().orderNumber() + "-"
                + receipt.number().replace('/', '-');
    }
}
