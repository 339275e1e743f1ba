package tambon.orders.payout;

import io.micronaut.context.annotation.Value;
import org.jspecify.annotations.Nullable;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.OrderSlice;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.SlipUsed;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.Payouts;
import tambon.orders.money.Account;
import tambon.orders.money.Ledger;
import tambon.orders.payout.PayoutRows.Entry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A statement's lines are entries of the books, and the key on the entry is what keeps it from being paid twice. */
@Singleton
final class JdbcPayouts implements Payouts {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{6,40}");
    private static final int AT_ONCE = 500;
    private static final int MOST = 100;

    private final PayoutRows rows;
    private final Ledger ledger;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;
    private final Terms terms;

    JdbcPayouts(PayoutRows rows, Ledger ledger, WholeTransaction transaction, Ids ids, Clock clock, Terms terms) {
        this.rows = rows;
        this.ledger = ledger;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.terms = terms;
    }

    /**
     * When and from how much producers are paid.
     *
     * @param hold after delivery, for what comes back
     */
    @Singleton
    record Terms(
            @Value("${tambon.orders.payout-hold:7d}") Duration hold,

            @Value("${tambon.orders.payout-least-satang:10000}")
            long leastSatang) {}

    @Override
    public int prepare(String who) {
        var before = clock.instant().minus(terms.hold);
        int made = 0;
        List<Long> due;
        do {
            due = rows.due(before, Money.satang(terms.leastSatang), AT_ONCE);
            for (long producerId : due) {
                made += prepare(producerId, before, who);
            }
        } while (due.size() == AT_ONCE);
        return made;
    }

    /** 0 where another node was quicker: one of its lines is the one that this one ran into. */
    private int prepare(long producerId, Instant deliveredBefore, String who) {
        try {
            return transaction.run(() -> {
                var entries = rows.open(producerId, deliveredBefore);
                var amount = sum(entries);
                if (amount.satang() < terms.leastSatang) {
                    return 0;
                }
                rows.insert(ids.next(), producerId, amount, entries, clock.instant(), who);
                return 1;
            });
        } catch (RuntimeException failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) {
                return 0;
            }
            throw failure;
        }
    }

    private static Money sum(List<Entry> entries) {
        return entries.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
    }

    @Override
    public void paid(long payoutId, String reference, String who) {
        var number = reference.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (!REFERENCE.matcher(number).matches()) {
            throw new OrdersRejected(new Invalid("reference"));
        }
        try {
            transaction.run(() -> settle(payoutId, number, who));
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure)
                    .filter("payout_reference_pays_once"::equals)
                    .isPresent()) {
                throw new OrdersRejected(new SlipUsed());
            }
            throw failure;
        }
    }

    private int settle(long payoutId, String reference, String who) {
        var payout = rows.find(payoutId).orElseThrow(() -> new OrdersRejected(new Unknown()));
        if (!rows.paid(payoutId, reference, clock.instant(), who)) {
            return 0; // sent before: no news
        }
        var goods = sum(rows.entriesOf(payoutId).stream()
                .filter(entry -> entry.account() == Account.PRODUCER_PAYABLE)
                .toList());
        ledger.paidOut(payoutId, payout.producerId(), goods, payout.amount().minus(goods));
        return 1;
    }

    @Override
    public OrderSlice<Payout> ready(@Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, MOST);
        return slice(rows.ready(after(cursor, 0), most + 1), most);
    }

    @Override
    public OrderSlice<Payout> ofProducer(long producerId, @Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, MOST);
        return slice(rows.ofProducer(producerId, after(cursor, Long.MAX_VALUE), most + 1), most);
    }

    @Override
    public List<Line> lines(long producerId, long payoutId) {
        return rows.lines(producerId, payoutId);
    }

    private static long after(@Nullable String cursor, long start) {
        return cursor == null ? start : PublicId.parse(cursor).orElse(start);
    }

    private static OrderSlice<Payout> slice(List<Payout> found, int most) {
        return found.size() <= most
                ? new OrderSlice<>(found, null)
                : new OrderSlice<>(
                        found.subList(0, most), PublicId.of(found.get(most - 1).id()));
    }
}
