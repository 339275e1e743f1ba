package tambon.orders.cod;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.Carrier;
import tambon.orders.OrderSlice;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.ListKnown;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.Remittances;
import tambon.orders.cod.RemittanceRows.Sent;
import tambon.orders.money.Ledger;
import tambon.orders.part.Parts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** One posting per part and kind is what keeps the cash for a parcel from arriving twice. */
@Singleton
final class JdbcRemittances implements Remittances {

    private static final int MOST = 100;
    private static final int MOST_DIFFERENCES = 200;

    private final RemittanceRows rows;
    private final Parts parts;
    private final Ledger ledger;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    JdbcRemittances(
            RemittanceRows rows, Parts parts, Ledger ledger, WholeTransaction transaction, Ids ids, Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.ledger = ledger;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Outstanding> outstanding() {
        return rows.outstanding();
    }

    @Override
    public OrderSlice<Parcel> withCarrier(Carrier carrier, @Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, MOST);
        return slice(rows.withCarrier(carrier, after(cursor, 0), most + 1), most, Parcel::subOrderId);
    }

    @Override
    public long take(NewList list, String who) {
        var checked = checked(list);
        long id = ids.next();
        try {
            transaction.join(() -> {
                write(id, checked, who);
                return id;
            });
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure)
                    .filter("cod_remittance_comes_once"::equals)
                    .isPresent()) {
                throw new OrdersRejected(new ListKnown(checked.reference()));
            }
            throw failure;
        }
        return id;
    }

    private static NewList checked(NewList list) {
        var reference = list.reference().strip();
        require("reference", reference.matches("[!-~]{3,40}"));
        require("parcels", !list.parcels().isEmpty() && list.parcels().size() <= MOST_LINES);
        for (var line : list.parcels()) {
            require("trackingNumber", line.trackingNumber().strip().matches("[!-~]{1,40}"));
            require("amount", line.amount().isPositive());
            require("fee", !line.fee().isNegative() && line.fee().compareTo(line.amount()) <= 0);
        }
        return new NewList(
                list.carrier(),
                reference,
                list.receivedOn(),
                list.parcels().stream()
                        .map(line -> new NewLine(number(line.trackingNumber()), line.amount(), line.fee()))
                        .toList());
    }

    private static String number(String typed) {
        return typed.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }

    private void write(long id, NewList list, String who) {
        var now = clock.instant();
        rows.insertList(
                id,
                list.carrier(),
                list.reference(),
                list.receivedOn(),
                list.parcels().stream().map(NewLine::amount).reduce(Money.ZERO, Money::plus),
                list.parcels().stream().map(NewLine::fee).reduce(Money.ZERO, Money::plus),
                now,
                who);
        var sent = rows.sent(
                list.carrier(),
                list.parcels().stream().map(NewLine::trackingNumber).distinct().toList());
        var settledHere = new HashSet<Long>();
        var written = new ArrayList<List<@Nullable Object>>();
        for (var line : list.parcels()) {
            var parcel = sent.get(line.trackingNumber());
            var result = compare(line, parcel, settledHere);
            var agreed = result == Result.AGREES ? parcel : null;
            if (agreed != null && !settle(agreed, line.amount().minus(line.fee()))) {
                result = Result.REPEATED; // another list was quicker
                agreed = null;
            } else if (agreed != null) {
                settledHere.add(agreed.subOrderId());
            }
            written.add(Arrays.asList(
                    ids.next(),
                    id,
                    line.trackingNumber(),
                    line.amount(),
                    line.fee(),
                    parcel == null ? null : parcel.subOrderId(),
                    parcel == null ? null : parcel.total(),
                    result,
                    agreed == null ? null : now,
                    agreed == null ? null : who));
        }
        rows.insertLines(written);
    }

    private static Result compare(NewLine line, @Nullable Sent parcel, Set<Long> settledHere) {
        if (parcel == null) {
            return Result.UNKNOWN;
        }
        if (parcel.settled() || settledHere.contains(parcel.subOrderId())) {
            return Result.REPEATED;
        }
        if (!parcel.paid()) {
            return Result.NOT_DELIVERED;
        }
        return line.amount().equals(parcel.total()) ? Result.AGREES : Result.DIFFERS;
    }

    /** Whether this was the first to bring the parcel's cash. */
    private boolean settle(Sent parcel, Money arrived) {
        var part = parts.lock(parcel.producerId(), parcel.subOrderId())
                .orElseThrow(() -> new IllegalStateException("a parcel went away: " + parcel));
        if (part.paidAt() == null) {
            throw new OrdersRejected(new WrongMoment(part.state().shown()));
        }
        if (rows.isSettled(part.id())) {
            return false;
        }
        ledger.cashRemitted(part, arrived);
        return true;
    }

    @Override
    public void accept(long lineId, String who) {
        transaction.join(() -> {
            var line = rows.lockOpen(lineId).orElseThrow(() -> new OrdersRejected(new Unknown()));
            var parcel = Optional.ofNullable(rows.sent(line.carrier(), List.of(line.trackingNumber()))
                            .get(line.trackingNumber()))
                    .filter(found -> !found.settled())
                    .orElseThrow(() -> new OrdersRejected(new Unknown()));
            if (!settle(parcel, line.amount().minus(line.fee()))) {
                throw new OrdersRejected(new Unknown());
            }
            rows.settled(lineId, parcel.subOrderId(), clock.instant(), who);
            return lineId;
        });
    }

    @Override
    public OrderSlice<Summary> lists(@Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, MOST);
        return slice(rows.lists(after(cursor, Long.MAX_VALUE), most + 1), most, Summary::id);
    }

    @Override
    public Optional<Summary> list(long id) {
        return rows.list(id);
    }

    @Override
    public List<Line> lines(long listId) {
        return rows.lines(listId);
    }

    @Override
    public List<Line> differences() {
        return rows.differences(MOST_DIFFERENCES);
    }

    private static long after(@Nullable String cursor, long start) {
        return cursor == null ? start : PublicId.parse(cursor).orElse(start);
    }

    private static <T> OrderSlice<T> slice(List<T> found, int most, ToLongFunction<T> id) {
        return found.size() <= most
                ? new OrderSlice<>(found, null)
                : new OrderSlice<>(found.subList(0, most), PublicId.of(id.applyAsLong(found.get(most - 1))));
    }

    private static void require(String field, boolean holds) {
        if (!holds) {
            throw new OrdersRejected(new Invalid(field));
        }
    }
}
