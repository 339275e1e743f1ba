package tambon.orders.fair;

import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.id.PressId;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Fairs;
import tambon.orders.Fairs.Answer;
import tambon.orders.Fairs.Line;
import tambon.orders.Fairs.Pieces;
import tambon.orders.Fairs.Press;
import tambon.orders.Fairs.Receipt;
import tambon.orders.fair.BoothRows.Held;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps what phones sold, each press once. The booth's row is locked while a batch is kept, so that of two sendings of
 * the same batch the second finds everything there; the unique keys stand behind that.
 */
@Singleton
class PressKeeping {

    private static final int MOST_LINES = 50;
    private static final int MOST_PIECES = 999;
    private static final Money MOST = Money.baht(1_000_000);
    private static final Duration CLOCK_MAY_BE_AHEAD = Duration.ofMinutes(10);

    private final BoothRows booths;
    private final SaleRows sales;
    private final BoothLedger ledger;
    private final BoothStock stock;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    PressKeeping(
            BoothRows booths,
            SaleRows sales,
            BoothLedger ledger,
            BoothStock stock,
            WholeTransaction transaction,
            Ids ids,
            Clock clock) {
        this.booths = booths;
        this.sales = sales;
        this.ledger = ledger;
        this.stock = stock;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    List<Receipt> receive(long producerId, long boothId, String phone, List<Press> presses, String who) {
        if (!PressId.is(phone)) {
            throw CaptureRejected.invalid("phone", Fault.MALFORMED);
        }
        if (presses.size() > Fairs.MOST_AT_ONCE) {
            throw CaptureRejected.invalid("presses", Fault.OUT_OF_RANGE);
        }
        return transaction.run(() -> {
            var held = booths.lock(producerId, boothId);
            var batch = new Batch(held, sales.known(boothId, presses), sales.goods(boothId));
            var receipts = presses.stream()
                    .map(press -> new Receipt(press.id(), answer(batch, press)))
                    .toList();
            sales.add(boothId, batch.sold, batch.undone, phone, who, clock.instant());
            ledger.record(producerId, held, batch.sold, batch.goods, who);
            ledger.takeBack(batch.undone, who);
            long moved = ids.next();
            stock.sold(producerId, boothId, moved, pieces(batch.sold), who);
            stock.unsold(
                    producerId,
                    boothId,
                    moved,
                    pieces(batch.undone.stream().map(Undone::sale).toList()),
                    who);
            return receipts;
        });
    }

    private static List<Pieces> pieces(List<KeptSale> sales) {
        return SaleRows.pieces(sales).entrySet().stream()
                .map(one -> new Pieces(one.getKey(), one.getValue()))
                .toList();
    }

    /** A batch while it is looked through: what was there before and what it adds. */
    private record Batch(
            Held booth, SaleRows.Known known, SaleRows.Goods goods, List<KeptSale> sold, List<Undone> undone) {
        Batch(Held booth, SaleRows.Known known, SaleRows.Goods goods) {
            this(booth, known, goods, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** @param sale as it was kept */
    record Undone(long id, String clientId, KeptSale sale, Instant at, Instant phoneAt) {}

    private Answer answer(Batch batch, Press press) {
        if (!PressId.is(press.id())) {
            return Answer.REFUSED;
        }
        if (!batch.known.presses().add(press.id())) {
            return Answer.KEPT_BEFORE;
        }
        return switch (press) {
            case Press.Sale sale -> sell(batch, sale);
            case Press.Undo undo -> undo(batch, undo);
        };
    }

    private Answer sell(Batch batch, Press.Sale sale) {
        if (!fits(sale, batch.goods.variants())) {
            batch.known.presses().remove(sale.id());
            return Answer.REFUSED;
        }
        var kept = KeptSale.of(ids.next(), sale, believed(sale.at(), batch.booth));
        batch.sold.add(kept);
        batch.known.sales().put(kept.clientId(), kept);
        return Answer.KEPT;
    }

    private Answer undo(Batch batch, Press.Undo undo) {
        var sale = batch.known.sales().get(undo.sale());
        if (sale == null) {
            batch.known.presses().remove(undo.id());
            return Answer.REFUSED;
        }
        if (!batch.known.undone().add(undo.sale())) {
            return Answer.KEPT_BEFORE;
        }
        batch.undone.add(new Undone(ids.next(), undo.id(), sale, believed(undo.at(), batch.booth), undo.at()));
        return Answer.KEPT;
    }

    private static boolean fits(Press.Sale sale, Set<Long> goods) {
        long kinds = sale.lines().stream().map(Line::variantId).distinct().count();
        if (sale.lines().isEmpty()
                || sale.lines().size() > MOST_LINES
                || kinds < sale.lines().size()) {
            return false;
        }
        var total = Money.ZERO;
        for (var line : sale.lines()) {
            boolean fits = goods.contains(line.variantId())
                    && line.quantity() >= 1
                    && line.quantity() <= MOST_PIECES
                    && line.price().isPositive()
                    && line.price().compareTo(MOST) <= 0;
            if (!fits) {
                return false;
            }
            total = total.plus(line.price().times(line.quantity()));
        }
        return !sale.discount().isNegative() && sale.discount().compareTo(total) <= 0 && total.compareTo(MOST) <= 0;
    }

    /** What a phone's clock says counts within the fair; outside it the clock is wrong, and the nearest moment counts. */
    private Instant believed(Instant said, Held booth) {
        var earliest = booth.card()
                .firstDay()
                .minusDays(1)
                .atStartOfDay(FiscalYear.BANGKOK)
                .toInstant();
        var now = clock.instant();
        if (said.isAfter(now.plus(CLOCK_MAY_BE_AHEAD))) {
            return now;
        }
        return said.isBefore(earliest) ? earliest : said;
    }
}
