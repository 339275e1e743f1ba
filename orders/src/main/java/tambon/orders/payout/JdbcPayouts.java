package tambon.orders.payout;

import io.micronaut.context.annotation.Value;
import org.jspecify.annotations.Nullable;
import tambon.catalog.GroupShares;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.OrderSlice;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.NotOnItsWay;
import tambon.orders.OrdersRejected.SlipUsed;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.Payouts;
import tambon.orders.money.Ledger;
import tambon.orders.payout.PayoutRows.Entry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A statement's lines are entries of the books, and the key on the entry is what keeps it from being paid twice. */
@Singleton
final class JdbcPayouts implements Payouts {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{6,40}");
    private static final int AT_ONCE = 500;
    private static final int MOST = 100;
    private static final int MOST_A_FILE = 500;

    private final PayoutRows rows;
    private final Tries tries;
    private final GroupShares shares;
    private final Ledger ledger;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;
    private final Terms terms;

    JdbcPayouts(
            PayoutRows rows,
            Tries tries,
            GroupShares shares,
            Ledger ledger,
            WholeTransaction transaction,
            Ids ids,
            Clock clock,
            Terms terms) {
        this.rows = rows;
        this.tries = tries;
        this.shares = shares;
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
        var holders = shares.of(producerId);
        try {
            return transaction.run(() -> {
                var entries = rows.open(producerId, deliveredBefore);
                var amount = sum(entries);
                if (amount.satang() < terms.leastSatang) {
                    return 0;
                }
                rows.insert(ids.next(), producerId, entries, holders, clock.instant(), who);
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
            transaction.join(() -> settle(payoutId, number, who));
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
        var payout = rows.lock(payoutId).orElseThrow(() -> new OrdersRejected(new Unknown()));
        if (!rows.paid(payoutId, reference, clock.instant(), who)) {
            return 0; // sent before: no news
        }
        long tryId = tries.open(payoutId).orElseGet(() -> byHand(payout, who));
        tries.end(tryId, who, null);
        ledger.paidOut(tryId, payout.producerId(), payout.amount());
        return 1;
    }

    /** Sent outside any bank file: given to the bank and arrived in one. */
    private long byHand(Payout payout, String who) {
        long tryId = tries.begin(payout.id(), null, ids.next(), who);
        ledger.payoutSent(tryId, payout.producerId(), rows.sums(payout.id()));
        return tryId;
    }

    @Override
    public Optional<Long> send(String who) {
        long batchId = ids.next();
        int sent = transaction.join(() -> {
            var some = tries.claim(MOST_A_FILE);
            for (var one : some) {
                long tryId = tries.begin(one.payoutId(), one.accountId(), batchId, who);
                ledger.payoutSent(tryId, one.producerId(), rows.sums(one.payoutId()));
            }
            return some.size();
        });
        return sent == 0 ? Optional.empty() : Optional.of(batchId);
    }

    @Override
    public List<Transfer> file(long batchId) {
        return tries.file(batchId);
    }

    @Override
    public void failed(long payoutId, String reason, String who) {
        var why = reason.strip();
        if (why.length() < 3 || why.length() > 300) {
            throw new OrdersRejected(new Invalid("reason"));
        }
        transaction.join(() -> {
            var payout = rows.lock(payoutId).orElseThrow(() -> new OrdersRejected(new Unknown()));
            long tryId = tries.open(payoutId).orElseThrow(() -> new OrdersRejected(new NotOnItsWay()));
            tries.end(tryId, who, why);
            ledger.payoutFailed(tryId, payout.producerId(), rows.sums(payoutId));
            return payoutId;
        });
    }

    @Override
    public Optional<Payout> find(long payoutId) {
        return rows.find(payoutId);
    }

    @Override
    public List<Share> shares(long payoutId) {
        return rows.shares(payoutId);
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
