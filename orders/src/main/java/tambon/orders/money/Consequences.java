package tambon.orders.money;

import tambon.infra.event.Outbox;
import tambon.infra.money.Money;
import tambon.orders.Carrier;
import tambon.orders.PaymentMethod;
import tambon.orders.SubOrderPaid;
import tambon.orders.SubOrderReversed;
import tambon.orders.part.Part;
import tambon.orders.part.PartState.Delivered;
import tambon.orders.part.Parts;
import tambon.orders.part.SoldLine;
import tambon.orders.part.SoldLines;
import tambon.orders.stock.Movement;
import tambon.orders.stock.StockLedger;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/** What follows from a part's moves beyond the part itself, in the same transaction: stock comes back, the books are written, sales are told. */
@Singleton
public class Consequences {

    /** Where the producer takes the cash itself. */
    private static final Set<Carrier> NOT_CARRIED = EnumSet.of(Carrier.OWN_DELIVERY, Carrier.PICK_UP);

    private final SoldLines lines;
    private final StockLedger stock;
    private final Ledger ledger;
    private final RefundBook refunds;
    private final Outbox outbox;
    private final Parts parts;
    private final Clock clock;

    Consequences(
            SoldLines lines,
            StockLedger stock,
            Ledger ledger,
            RefundBook refunds,
            @Named("orders") Outbox outbox,
            Parts parts,
            Clock clock) {
        this.lines = lines;
        this.stock = stock;
        this.ledger = ledger;
        this.refunds = refunds;
        this.outbox = outbox;
        this.parts = parts;
        this.clock = clock;
    }

    /** The money of these parts was seen. */
    public void paid(Collection<Part> parts) {
        var sold = lines.of(parts);
        var portions = parts.stream().collect(toMap(part -> part, part -> whole(part, sold)));
        ledger.paid(portions);
        portions.forEach((part, whole) -> {
            if (part.method() == PaymentMethod.COD
                    && part.state() instanceof Delivered delivered
                    && NOT_CARRIED.contains(delivered.parcel().carrier())) {
                ledger.cashKept(part, whole.vat());
            }
        });
        outbox.publishAll(
                SubOrderPaid.TYPE,
                parts.stream()
                        .map(part -> new SubOrderPaid(
                                part.id(),
                                part.purchaseId(),
                                part.producerId(),
                                part.areaCode(),
                                SubOrderPaid.OWN_SHOP,
                                requireNonNull(part.paidAt()),
                                told(part, sold)))
                        .toList());
    }

    private static Portion whole(Part part, List<SoldLine> sold) {
        return Portion.of(
                sold.stream()
                        .filter(line -> line.subOrderId() == part.id())
                        .map(SoldLine::whole)
                        .toList(),
                part.shipping(),
                part.platformShippingDiscount());
    }

    /** These unpaid parts will not be sent: their stock is free again. */
    public void released(Collection<Part> parts, String reason, String who) {
        stock.move(
                lines.of(parts).stream()
                        .filter(SoldLine::fromStock)
                        .map(line -> Movement.released(line.variantId(), line.quantity(), line.subOrderId(), reason))
                        .toList(),
                who);
    }

    /** This paid part will not be sent: whatever of it is still sold comes back and is owed to the buyer. */
    public void undone(Part part, String reason, String who) {
        undone(part, true, reason, who);
    }

    /** The same; {@code restock} says whether the goods can be sold again. */
    public void undone(Part part, boolean restock, String reason, String who) {
        var rest = lines.of(List.of(part)).stream()
                .filter(line -> line.rest() > 0)
                .map(line -> new Taken(line, line.rest()))
                .toList();
        var promotionLeft = part.platformShippingDiscount().minus(promotionBack(part, Money.ZERO));
        back(part, rest, part.shippingLeft(), promotionLeft, restock, reason, who);
    }

    /** What of the platform's share in the shipping goes back when so much more of the buyer's does, and did before. */
    private static Money promotionBack(Part part, Money shipping) {
        var back = part.refundedShipping().plus(shipping);
        return part.shipping().isPositive()
                ? Money.satang(
                        Math.multiplyExact(part.platformShippingDiscount().satang(), back.satang())
                                / part.shipping().satang())
                : Money.ZERO;
    }

    /** So many pieces of a line that are given back. */
    record Taken(SoldLine line, int quantity) {

        SoldLine.Share share() {
            return line.share(quantity);
        }
    }

    /** Stock, lines, shipping, books and the event of what a buyer gets back of a paid part that is locked. */
    void back(Part part, List<Taken> taken, Money shipping, boolean restock, String reason, String who) {
        var promotion = promotionBack(part, shipping).minus(promotionBack(part, Money.ZERO));
        back(part, taken, shipping, promotion, restock, reason, who);
    }

    private void back(
            Part part,
            List<Taken> taken,
            Money shipping,
            Money shippingPromotion,
            boolean restock,
            String reason,
            String who) {
        var portion = Portion.of(taken.stream().map(Taken::share).toList(), shipping, shippingPromotion);
        if (portion.fromBuyer().equals(Money.ZERO)) {
            return;
        }
        taken.forEach(one -> lines.refunded(one.line, one.quantity, restock));
        if (shipping.isPositive()) {
            parts.shippingRefunded(part, shipping);
        }
        if (restock) {
            stock.move(
                    taken.stream()
                            .filter(one -> one.line.fromStock())
                            .map(one -> Movement.released(one.line.variantId(), one.quantity, part.id(), reason))
                            .toList(),
                    who);
        }
        long refundId = refunds.owe(part, portion, reason);
        if (!taken.isEmpty()) {
            outbox.publish(SubOrderReversed.TYPE, reversal(refundId, part, taken));
        }
    }

    private SubOrderReversed reversal(long refundId, Part part, List<Taken> taken) {
        return new SubOrderReversed(
                refundId,
                part.id(),
                part.purchaseId(),
                part.producerId(),
                part.areaCode(),
                SubOrderPaid.OWN_SHOP,
                clock.instant(),
                taken.stream()
                        .map(one -> new SubOrderReversed.Line(
                                one.line.id(),
                                one.line.productId(),
                                one.line.variantId(),
                                one.line.type().name(),
                                one.quantity,
                                one.share().gross().satang(),
                                one.share().ownDiscount().satang(),
                                one.share().income().satang(),
                                one.quantity == one.line.rest()))
                        .toList());
    }

    private static List<SubOrderPaid.Line> told(Part part, List<SoldLine> sold) {
        return sold.stream()
                .filter(line -> line.subOrderId() == part.id())
                .map(line -> new SubOrderPaid.Line(
                        line.id(),
                        line.productId(),
                        line.variantId(),
                        line.type().name(),
                        line.quantity(),
                        line.sum().satang(),
                        line.whole().ownDiscount().satang(),
                        line.whole().income().satang()))
                .toList();
    }
}
