package tambon.orders.fair;

import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.id.PressId;
import tambon.infra.money.Money;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Fairs.Count;
import tambon.orders.Fairs.Explanation;
import tambon.orders.Fairs.Pieces;
import tambon.orders.Fairs.Settlement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

import static tambon.orders.CaptureRejected.require;

/** Counts the cash in the evening, brings home what is left, and explains what does not agree. */
@Singleton
class BoothClosing {

    private static final Money MOST = Money.baht(10_000_000);
    private static final int LONGEST_NOTE = 300;

    private final Statements sql;
    private final BoothRows booths;
    private final BoothReader reader;
    private final BoothStock stock;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    BoothClosing(
            Statements sql,
            BoothRows booths,
            BoothReader reader,
            BoothStock stock,
            WholeTransaction transaction,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.booths = booths;
        this.reader = reader;
        this.stock = stock;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    void countCash(long producerId, long boothId, Count count, String who) {
        require(PressId.is(count.id()), "id", Fault.MALFORMED);
        require(PressId.is(count.phone()), "phone", Fault.MALFORMED);
        require(!count.counted().isNegative() && count.counted().compareTo(MOST) <= 0, "counted", Fault.OUT_OF_RANGE);
        require(count.note().length() <= LONGEST_NOTE, "note", Fault.OUT_OF_RANGE);
        transaction.run(() -> {
            var booth = booths.lock(producerId, boothId).card();
            require(
                    !count.day().isBefore(booth.firstDay().minusDays(1))
                            && !count.day().isAfter(booth.lastDay().plusDays(1)),
                    "day",
                    Fault.OUT_OF_RANGE);
            return sql.change(
                    """
                    insert ignore into tambon_orders.fair_cash
                        (booth_id, client_id, day, phone, counted_satang, note, who, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    boothId,
                    count.id(),
                    count.day(),
                    count.phone(),
                    count.counted(),
                    count.note(),
                    who,
                    clock.instant());
        });
    }

    void close(long producerId, long boothId, List<Pieces> back, String who) {
        back.forEach(pieces -> require(pieces.quantity() >= 0, "back", Fault.OUT_OF_RANGE));
        long kinds = back.stream().map(Pieces::variantId).distinct().count();
        require(kinds == back.size(), "back", Fault.MALFORMED);
        var brought = back.stream().filter(pieces -> pieces.quantity() > 0).toList();
        transaction.run(() -> {
            booths.lockOpen(producerId, boothId);
            brought.forEach(pieces -> require(
                    sql.change(
                                    "update tambon_orders.fair_float set brought_back = ?"
                                            + " where booth_id = ? and variant_id = ? and taken >= ?",
                                    pieces.quantity(),
                                    boothId,
                                    pieces.variantId(),
                                    pieces.quantity())
                            == 1,
                    "back",
                    Fault.OUT_OF_RANGE));
            stock.back(producerId, boothId, brought, who);
            return sql.change(
                    "update tambon_orders.fair_booth set state = 'CLOSED', closed_at = ?, closed_by = ? where id = ?",
                    clock.instant(),
                    who,
                    boothId);
        });
    }

    void settle(long producerId, long boothId, Settlement settlement, String who) {
        require(settlement.pieces() >= 1, "pieces", Fault.OUT_OF_RANGE);
        require(settlement.note().length() <= LONGEST_NOTE, "note", Fault.OUT_OF_RANGE);
        transaction.run(() -> {
            booths.lock(producerId, boothId);
            int difference = reader.items(boothId).stream()
                    .filter(item -> item.variantId() == settlement.variantId())
                    .findAny()
                    .orElseThrow(CaptureRejected::unknown)
                    .difference();
            boolean tooMany = more(settlement.kind());
            require(settlement.pieces() <= (tooMany ? -difference : difference), "pieces", Fault.OUT_OF_RANGE);
            long id = ids.next();
            stock.settle(producerId, boothId, id, settlement, who);
            if (settlement.kind() == Explanation.BROUGHT_MORE) {
                change(boothId, settlement.variantId(), "taken = taken + ?", settlement.pieces());
            } else {
                int sign = tooMany ? 1 : -1;
                change(boothId, settlement.variantId(), "settled = settled + ?", sign * settlement.pieces());
            }
            return sql.change(
                    "insert into tambon_orders.fair_settlement (id, booth_id, variant_id, kind, pieces, note, who, at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    boothId,
                    settlement.variantId(),
                    settlement.kind(),
                    settlement.pieces(),
                    settlement.note(),
                    who,
                    clock.instant());
        });
    }

    private void change(long boothId, long variantId, String change, int pieces) {
        sql.change(
                "update tambon_orders.fair_float set " + change + " where booth_id = ? and variant_id = ?",
                pieces,
                boothId,
                variantId);
    }

    /** Whether it explains that more was sold than was there, and not that something is missing. */
    private static boolean more(Explanation kind) {
        return switch (kind) {
            case BROUGHT_MORE, FOUND -> true;
            case LOST, GIVEN_AWAY -> false;
        };
    }
}
