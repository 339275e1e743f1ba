package tambon.orders.market;

import tambon.catalog.Producers;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Markets.Day;
import tambon.orders.Markets.DayForm;
import tambon.orders.Markets.Market;
import tambon.orders.Markets.Scope;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.market.MarketLedger.Part;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Market days written down one by one, each once however often it is entered: the last entry is true. */
@Singleton
class MarketDays {

    private final Statements sql;
    private final Producers producers;
    private final MarketList markets;
    private final MarketMonths months;
    private final MarketLedger ledger;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    MarketDays(
            Statements sql,
            Producers producers,
            MarketList markets,
            MarketMonths months,
            MarketLedger ledger,
            WholeTransaction transaction,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.producers = producers;
        this.markets = markets;
        this.months = months;
        this.ledger = ledger;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    long enter(Scope scope, DayForm form, String who) {
        var market = markets.market(scope, form.marketId());
        DayCheck.check(market, form, clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate());
        var areas = areas(form);
        return transaction.run(() -> {
            long id = keep(form, who);
            var before = sellers(List.of(id)).getOrDefault(id, Map.of());
            keepSellers(id, form);
            markets.note(
                    market.id(),
                    "DAY " + form.day(),
                    form.sellers() + " sellers, " + form.sales() + ", split " + form.sellerSales(),
                    who);
            tell(market, id, form, before, areas, who);
            months.tellRest(market, YearMonth.from(form.day()), who);
            return id;
        });
    }

    private long keep(DayForm form, String who) {
        sql.change(
                """
                insert into tambon_orders.market_day (id, market_id, day, sellers, sales_satang, buyers_asked,
                buyers_satisfied, sellers_asked, sellers_satisfied, note, who, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update sellers = values(sellers), sales_satang = values(sales_satang),
                buyers_asked = values(buyers_asked), buyers_satisfied = values(buyers_satisfied),
                sellers_asked = values(sellers_asked), sellers_satisfied = values(sellers_satisfied),
                note = values(note), who = values(who), at = values(at)""",
                ids.next(),
                form.marketId(),
                form.day(),
                form.sellers(),
                form.sales(),
                form.buyersAsked(),
                form.buyersSatisfied(),
                form.sellersAsked(),
                form.sellersSatisfied(),
                form.note(),
                who,
                clock.instant());
        return sql.first(
                        "select id from tambon_orders.market_day where market_id = ? and day = ? for update",
                        row -> row.number("id"),
                        form.marketId(),
                        form.day())
                .orElseThrow();
    }

    private void keepSellers(long day, DayForm form) {
        sql.change("delete from tambon_orders.market_seller where day_id = ?", day);
        sql.batch(
                "insert into tambon_orders.market_seller (day_id, producer_id, sales_satang) values (?, ?, ?)",
                new TreeMap<>(form.sellerSales())
                        .entrySet().stream()
                                .map(one -> List.<Object>of(day, one.getKey(), one.getValue()))
                                .toList());
    }

    /** Each seller's part, those of sellers that are no longer named, and what is left of the whole. */
    private void tell(
            Market market, long id, DayForm form, Map<Long, Money> before, Map<Long, String> areas, String who) {
        var confidence = hasPhoto(id) ? Confidence.DOCUMENTED : Confidence.SELF_DECLARED;
        var tambon = market.form().tambonCode();
        var named = new TreeSet<>(before.keySet());
        named.addAll(form.sellerSales().keySet());
        var rest = form.sales();
        for (long producer : named) {
            var amount = form.sellerSales().getOrDefault(producer, Money.ZERO);
            rest = rest.minus(amount);
            var area = areas.getOrDefault(producer, tambon);
            ledger.set(new Part(market, id + "/" + producer, form.day(), producer, area, amount, confidence), who);
        }
        ledger.set(new Part(market, id + "/rest", form.day(), null, tambon, rest, confidence), who);
    }

    private boolean hasPhoto(long day) {
        return sql.first("select 1 n from tambon_orders.market_photo where day_id = ?", row -> row.flag("n"), day)
                .isPresent();
    }

    private Map<Long, String> areas(DayForm form) {
        var areas = new HashMap<Long, String>();
        producers.cards(form.sellerSales().keySet()).forEach((id, card) -> areas.put(id, card.areaCode()));
        if (areas.size() < form.sellerSales().size()) {
            throw CaptureRejected.invalid("seller", Fault.UNKNOWN);
        }
        return areas;
    }

    List<Day> days(Scope scope, long marketId, YearMonth month) {
        markets.market(scope, marketId);
        var days = sql.list(
                """
                select d.id, d.day, d.sellers, d.sales_satang, d.buyers_asked, d.buyers_satisfied, d.sellers_asked,
                d.sellers_satisfied, d.note, d.who, p.day_id is not null photo
                from tambon_orders.market_day d left join tambon_orders.market_photo p on p.day_id = d.id
                where d.market_id = ? and d.day between ? and ? order by d.day""",
                row -> new Day(
                        row.number("id"),
                        new DayForm(
                                marketId,
                                row.day("day"),
                                row.count("sellers"),
                                Money.satang(row.number("sales_satang")),
                                row.count("buyers_asked"),
                                row.count("buyers_satisfied"),
                                row.count("sellers_asked"),
                                row.count("sellers_satisfied"),
                                row.text("note"),
                                Map.of()),
                        row.flag("photo"),
                        row.text("who")),
                marketId,
                month.atDay(1),
                month.atEndOfMonth());
        var split = sellers(days.stream().map(Day::id).toList());
        return days.stream()
                .map(day -> new Day(
                        day.id(), split(day.form(), split.getOrDefault(day.id(), Map.of())), day.hasPhoto(), day.who()))
                .toList();
    }

    private static DayForm split(DayForm form, Map<Long, Money> sellers) {
        return new DayForm(
                form.marketId(),
                form.day(),
                form.sellers(),
                form.sales(),
                form.buyersAsked(),
                form.buyersSatisfied(),
                form.sellersAsked(),
                form.sellersSatisfied(),
                form.note(),
                sellers);
    }

    private Map<Long, Map<Long, Money>> sellers(List<Long> days) {
        var sellers = new HashMap<Long, Map<Long, Money>>();
        if (!days.isEmpty()) {
            sql.list(
                    "select day_id, producer_id, sales_satang from tambon_orders.market_seller where day_id in ("
                            + Statements.marks(days.size()) + ")",
                    row -> Objects.requireNonNullElse(
                            sellers.computeIfAbsent(row.number("day_id"), _ -> new TreeMap<>())
                                    .put(row.number("producer_id"), Money.satang(row.number("sales_satang"))),
                            Money.ZERO),
                    days.toArray());
        }
        return sellers;
    }
}
