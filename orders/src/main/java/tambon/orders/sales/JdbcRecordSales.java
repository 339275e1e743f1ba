package tambon.orders.sales;

import io.micronaut.transaction.annotation.Transactional;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.RecordSales;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.Malformed;
import tambon.orders.SalesRejected.MoreThanSold;
import tambon.orders.SalesRejected.NoSuchEntry;
import tambon.orders.SalesRejected.NotToBeCorrected;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static java.util.Objects.requireNonNull;

/** Enters, takes back and puts right what other desks record. */
@Singleton
class JdbcRecordSales implements RecordSales {

    private final SalesBook book;
    private final EntryRows rows;
    private final SaleCheck check;
    private final Standings standings;
    private final MonthGate months;
    private final Ids ids;
    private final Clock clock;

    JdbcRecordSales(
            SalesBook book,
            EntryRows rows,
            SaleCheck check,
            Standings standings,
            MonthGate months,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.check = check;
        this.standings = standings;
        this.months = months;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Long> record(List<Sale> sales) {
        if (sales.size() > MOST) {
            throw new SalesRejected(new Malformed("sales"));
        }
        sales.forEach(check::mustBeWhole);
        var known = rows.firstIds(sales);
        var fresh = new ArrayList<Sale>();
        for (var sale : sales) {
            if (known.putIfAbsent(List.of(sale.source(), sale.key()), 0L) == null) {
                fresh.add(sale); // the second of two alike in one call is a repetition too
            }
        }
        if (!fresh.isEmpty()) {
            months.mustBeOpen(fresh);
            var standing = standings.of(fresh);
            book.writeNew(fresh.stream()
                    .map(sale -> sold(sale, 1, standing.apply(sale), null, null))
                    .toList());
            known = rows.firstIds(sales);
        }
        var entered = known;
        return sales.stream()
                .map(sale -> requireNonNull(entered.get(List.of(sale.source(), sale.key())), sale.key()))
                .toList();
    }

    private Entry sold(Sale sale, int edition, Standing standing, @Nullable Long corrects, @Nullable String reason) {
        return new Entry(ids.next(), clock.instant(), sale, edition, standing, null, null, corrects, reason, 1);
    }

    @Override
    @Transactional
    public long takeBack(TakenBack back) {
        SaleCheck.mustBeText("cause", back.cause(), 18);
        SaleCheck.mustBeText("reason", back.reason(), SaleCheck.LONGEST_REASON);
        var sold = rows.lock(back.source(), back.key()).orElseThrow(JdbcRecordSales::unknown);
        var cause = causeOf(sold, back.cause());
        var before = rows.reversalsOf(sold.id());
        var same = before.stream()
                .filter(entry -> entry.sale().key().equals(cause))
                .findAny();
        if (same.isPresent()) {
            return same.get().id();
        }
        var left = left(sold, before);
        if (back.quantity() < 0
                || back.gross().isNegative()
                || back.discount().isNegative()
                || back.quantity() > left.quantity()
                || back.gross().compareTo(left.gross()) > 0
                || back.discount().compareTo(left.discount()) > 0) {
            throw new SalesRejected(new MoreThanSold());
        }
        var taken = new Left(back.quantity(), back.gross(), back.discount());
        return reverse(sold, cause, taken, taken.net().equals(left.net()), back.at(), null, back.reason(), back.who());
    }

    @Override
    @Transactional
    public long correct(long entryId, String reason, @Nullable Sale instead, Actor by) {
        SaleCheck.mustBeText("reason", reason, SaleCheck.LONGEST_REASON);
        var sold = rows.lock(entryId).filter(entry -> mayCorrect(entry, by)).orElseThrow(JdbcRecordSales::unknown);
        if (sold.origin() != null || sold.reverses() != null) {
            throw new SalesRejected(new NotToBeCorrected());
        }
        return replace(sold, reason, instead, by.name());
    }

    /** An officer what lies in the area, a producer what it declared itself. */
    private static boolean mayCorrect(Entry entry, Actor by) {
        var prefix = by.areaPrefix();
        return prefix != null
                ? entry.sale().areaCode().startsWith(prefix)
                : by.producerId() != null
                        && by.producerId().equals(entry.sale().producerId())
                        && entry.sale().confidence() == Confidence.SELF_DECLARED;
    }

    @Override
    @Transactional
    public long confirm(String source, String key, Confidence confidence, String evidence, String who) {
        var sold = rows.lock(source, key).orElseThrow(JdbcRecordSales::unknown);
        if (sold.sale().confidence().compareTo(confidence) <= 0) {
            return sold.id();
        }
        var now = sold.sale();
        var sure = new Sale(
                now.source(),
                now.key(),
                now.at(),
                now.producerId(),
                now.productId(),
                now.variantId(),
                now.type(),
                now.quantity(),
                now.gross(),
                now.discount(),
                now.channel(),
                now.areaCode(),
                now.placeCode(),
                now.occasion(),
                who,
                evidence,
                confidence);
        return replace(sold, "confirmed", sure, who);
    }

    private long replace(Entry sold, String reason, @Nullable Sale instead, String who) {
        var left = left(sold, rows.reversalsOf(sold.id()));
        if (left.net().equals(Money.ZERO) && left.quantity() == 0) {
            throw new SalesRejected(new NotToBeCorrected());
        }
        long back = reverse(sold, causeOf(sold, "fix"), left, true, sold.sale().at(), sold.id(), reason, who);
        if (instead == null) {
            return back;
        }
        var sale = SaleCheck.under(sold.sale(), instead);
        check.mustBeWhole(sale);
        months.mustBeOpen(List.of(sale));
        var entry = sold(sale, sold.edition() + 1, standings.of(List.of(sale)).apply(sale), sold.id(), reason);
        book.write(List.of(entry));
        return entry.id();
    }

    /** What is still sold of an entry. */
    private record Left(int quantity, Money gross, Money discount) {
        Money net() {
            return gross.minus(discount);
        }
    }

    private static Left left(Entry sold, List<Entry> reversals) {
        var left = new Left(
                sold.sale().quantity(), sold.sale().gross(), sold.sale().discount());
        for (var back : reversals) {
            left = new Left(
                    left.quantity + back.sale().quantity(),
                    left.gross.plus(back.sale().gross()),
                    left.discount.plus(back.sale().discount()));
        }
        return left;
    }

    private static String causeOf(Entry sold, String cause) {
        return sold.id() + "-" + cause;
    }

    private long reverse(
            Entry sold,
            String cause,
            Left taken,
            boolean closed,
            Instant at,
            @Nullable Long corrects,
            String reason,
            String who) {
        var of = sold.sale();
        var sale = new Sale(
                of.source(),
                cause,
                at,
                of.producerId(),
                of.productId(),
                of.variantId(),
                of.type(),
                -taken.quantity(),
                taken.gross().negated(),
                taken.discount().negated(),
                of.channel(),
                of.areaCode(),
                of.placeCode(),
                of.occasion(),
                who,
                of.evidence(),
                of.confidence());
        months.mustBeOpen(List.of(sale));
        var entry = new Entry(
                ids.next(),
                clock.instant(),
                sale,
                1,
                sold.standing(),
                null,
                sold.id(),
                corrects,
                reason,
                closed ? -1 : 0);
        book.write(List.of(entry));
        return entry.id();
    }

    private static SalesRejected unknown() {
        return new SalesRejected(new NoSuchEntry());
    }
}
