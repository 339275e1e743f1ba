package tambon.storefront.receipt;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import tambon.infra.place.Places;
import tambon.orders.Receipts;
import tambon.orders.Receipts.Receipt;
import tambon.storefront.page.Frame;
import tambon.storefront.page.Page;
import tambon.storefront.page.PaperWriter;

import jakarta.inject.Singleton;

/** Papers for whoever may see them; that is asked before. */
@Singleton
final class ReceiptDesk {

    private final Receipts receipts;
    private final Places places;
    private final PaperWriter paperWriter;

    ReceiptDesk(Receipts receipts, Places places, PaperWriter paperWriter) {
        this.receipts = receipts;
        this.places = places;
        this.paperWriter = paperWriter;
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
        return HttpResponse.ok(paperWriter.pdf(new Page("receipt/sheet", frame, paper)))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"" + name(paper.receipt()) + ".pdf\"")
                .header("Cache-Control", "private, no-store");
    }

    private static String name(Receipt receipt) {
        return "receipt-" + receipt.part().orderNumber() + "-"
                + receipt.number().replace('/', '-');
    }
}
