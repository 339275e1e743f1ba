package tambon.storefront.receipt;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.orders.Receipts;
import tambon.orders.Receipts.Receipt;
import tambon.storefront.page.Frame;
import tambon.storefront.page.Page;
import tambon.storefront.page.PaperWriter;

import jakarta.inject.Singleton;
import java.util.Optional;

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

    /** The note about a refund; empty if it is not of this part. */
    Optional<NotePaper> note(long producerId, long subOrderId, String refund, String pdf, String back) {
        return receipts.notes(producerId, subOrderId).stream()
                .filter(note -> PublicId.of(note.refundId()).equals(refund))
                .findFirst()
                .map(note -> new NotePaper(paper(producerId, subOrderId, pdf, back), note));
    }

    HttpResponse<?> pdf(Frame frame, Paper paper) {
        return pdf(
                new Page("receipt/sheet", frame, paper),
                "receipt",
                paper.receipt(),
                paper.receipt().number());
    }

    HttpResponse<?> pdf(Frame frame, NotePaper paper) {
        return pdf(
                new Page("receipt/note-sheet", frame, paper),
                "credit-note",
                paper.of().receipt(),
                paper.note().number());
    }

    private HttpResponse<?> pdf(Page page, String kind, Receipt of, String number) {
        var name = kind + "-" + of.part().orderNumber() + "-" + number.replace('/', '-');
        return HttpResponse.ok(paperWriter.pdf(page))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .header("Cache-Control", "private, no-store");
    }
}
