package tambon.orders.market;

import io.micronaut.transaction.annotation.Transactional;
import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Markets.Filled;
import tambon.orders.Markets.Market;
import tambon.orders.Markets.Month;
import tambon.orders.Markets.Refused;
import tambon.orders.Markets.Scope;
import tambon.orders.Markets.State;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.market.MarketLedger.Part;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;
import static java.util.stream.Collectors.toMap;

/** Months as they are reported: typed as a whole, or the sum of the days. */
@Singleton
class MarketMonths {

    /** What was not typed but came as a file is documented by it. */
    static final String GRID = "GRID";

    private static final int MOST_MARKETS = 3_000;
    private static final Money MOST = Money.baht(1_000_000_000);

    private final Statements sql;
    private final MarketList markets;
    private final MarketLedger ledger;
    private final WholeTransaction transaction;
    private final Clock clock;

    MarketMonths(Statements sql, MarketList markets, MarketLedger ledger, WholeTransaction transaction, Clock clock) {
        this.sql = sql;
        this.markets = markets;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<Month> months(Scope scope, YearMonth month) {
        var values = new ArrayList<Object>(List.of(month.atDay(1), month.atEndOfMonth(), month.atDay(1)));
        return sql.list(
                "select " + MarketList.COLUMNS
                        + """
                        , coalesce(w.days, 0) written_days, coalesce(w.satang, 0) written_satang, t.days typed_days,
                        t.sales_satang typed_satang
                        from tambon_orders.market m
                        left join (select market_id, count(*) days, sum(sales_satang) satang from tambon_orders.market_day
                          where day between ? and ? group by market_id) w on w.market_id = m.id
                        left join tambon_orders.market_month t on t.market_id = m.id and t.month = ?
                        where\s"""
                        + MarketList.within(scope, values) + " order by m.tambon_code, m.name, m.id limit "
                        + MOST_MARKETS,
                row -> month(
                        MarketList.read(row),
                        row.count("written_days"),
                        Money.satang(row.number("written_satang")),
                        row.countOrNull("typed_days"),
                        row.moneyOrNull("typed_satang")),
                values.toArray());
    }

    private static Month month(
            Market market, int writtenDays, Money written, @Nullable Integer typedDays, @Nullable Money typed) {
        return new Month(
                market,
                typedDays == null ? writtenDays : Math.max(writtenDays, typedDays),
                typed == null || typed.compareTo(written) < 0 ? written : typed,
                writtenDays,
                written,
                typedDays,
                typed);
    }

    /** Each market's month in a transaction of its own: a district's hundred rows do not wait for one another's locks. */
    Map<Long, Refused> fill(Scope scope, YearMonth month, List<Filled> filled, String source, String who) {
        var now = months(scope, month).stream()
                .collect(toMap(each -> each.market().id(), each -> each));
        var refused = new LinkedHashMap<Long, Refused>();
        for (var row : filled) {
            var before = now.get(row.marketId());
            fault(before, row, month).ifPresentOrElse(fault -> refused.put(row.marketId(), fault), () -> {
                if (isNews(Objects.requireNonNull(before), row)) {
                    keep(before.market(), row, month, source, who);
                }
            });
        }
        return refused;
    }

    /** Why the row cannot be kept; empty if it can. */
    Optional<Refused> fault(@Nullable Month before, Filled row, YearMonth month) {
        if (before == null) {
            return Optional.of(Refused.ELSEWHERE);
        }
        if (month.isAfter(YearMonth.from(today()))) {
            return Optional.of(Refused.MONTH_TO_COME);
        }
        if (before.market().form().state() == State.CLOSED_FOR_GOOD && row.days() > 0) {
            return Optional.of(Refused.CLOSED_FOR_GOOD);
        }
        if (row.days() < 0 || row.days() > month.lengthOfMonth()) {
            return Optional.of(Refused.MORE_DAYS_THAN_THE_MONTH);
        }
        if (row.days() < before.writtenDays()) {
            return Optional.of(Refused.FEWER_DAYS_THAN_WRITTEN_DOWN);
        }
        if (row.sales().compareTo(before.writtenSales()) < 0 || row.sales().compareTo(MOST) > 0) {
            return Optional.of(Refused.LESS_THAN_WRITTEN_DOWN);
        }
        return row.days() == 0 && row.sales().isPositive()
                ? Optional.of(Refused.SALES_WITHOUT_A_DAY)
                : Optional.empty();
    }

    private static boolean isNews(Month before, Filled row) {
        return before.typedDays() == null
                || before.typedDays() != row.days()
                || !row.sales().equals(before.typedSales())
                || row.sellers() != null
                        && row.sellers() != before.market().form().sellers();
    }

    private void keep(Market market, Filled row, YearMonth month, String source, String who) {
        transaction.run(() -> {
            sql.change("""
                    insert into tambon_orders.market_month (market_id, month, days, sales_satang, source, who, at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on duplicate key update days = values(days), sales_satang = values(sales_satang),
                    source = values(source), who = values(who), at = values(at)""", market.id(), month.atDay(1), row.days(), row.sales(), source, who, clock.instant());
            if (row.sellers() != null) {
                sql.change(
                        "update tambon_orders.market set sellers = ?, version = version + 1, changed_by = ?,"
                                + " changed_at = ? where id = ? and sellers <> ?",
                        row.sellers(),
                        who,
                        clock.instant(),
                        market.id(),
                        row.sellers());
            }
            markets.note(market.id(), "MONTH " + month, row.days() + " days, " + row.sales() + ", " + source, who);
            tellRest(market, month, who);
            return row;
        });
    }

    private record Whole(Money typed, boolean fromFile) {}

    /** What the month has more than its days, where it was typed. Call it in the transaction that changed either. */
    @Transactional(propagation = MANDATORY)
    void tellRest(Market market, YearMonth month, String who) {
        var whole = sql.first(
                "select sales_satang, source from tambon_orders.market_month where market_id = ? and month = ? for update",
                row -> new Whole(
                        Money.satang(row.number("sales_satang")),
                        !row.text("source").equals(GRID)),
                market.id(),
                month.atDay(1));
        if (whole.isEmpty()) {
            return;
        }
        var days = Money.satang(sql.first(
                        "select coalesce(sum(sales_satang), 0) n from tambon_orders.market_day"
                                + " where market_id = ? and day between ? and ?",
                        row -> row.number("n"),
                        market.id(),
                        month.atDay(1),
                        month.atEndOfMonth())
                .orElse(0L));
        var rest = whole.get().typed.minus(days);
        ledger.set(
                new Part(
                        market,
                        "month/" + market.id() + "/" + month,
                        lastDay(month),
                        null,
                        market.form().tambonCode(),
                        rest.isPositive() ? rest : Money.ZERO,
                        whole.get().fromFile ? Confidence.DOCUMENTED : Confidence.SELF_DECLARED),
                who);
    }

    private LocalDate lastDay(YearMonth month) {
        var today = today();
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }

    private LocalDate today() {
        return clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
    }
}
