package tambon.orders.market;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Markets.Changed;
import tambon.orders.Markets.Market;
import tambon.orders.Markets.MarketForm;
import tambon.orders.Markets.Pattern;
import tambon.orders.Markets.Scope;
import tambon.orders.Markets.State;
import tambon.orders.OrderSlice;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static tambon.orders.CaptureRejected.require;

/** Which markets there are, who manages them, and how often each is to be held. */
@Singleton
class MarketList {

    static final String COLUMNS =
            "m.id, m.version, m.name, m.tambon_code, m.pattern, m.pattern_other, m.is_new, m.state,"
                    + " m.uses_budget, m.sellers, m.manager_id";
    private static final int LONGEST_NAME = 150;
    private static final int MOST_SELLERS = 100_000;

    private final Statements sql;
    private final Places places;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    MarketList(Statements sql, Places places, WholeTransaction transaction, Ids ids, Clock clock) {
        this.sql = sql;
        this.places = places;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    long add(Scope scope, MarketForm form, String who) {
        check(scope, form);
        return onceInATambon(() -> transaction.run(() -> {
            long id = ids.next();
            sql.change(
                    """
                    insert into tambon_orders.market (id, version, name, tambon_code, pattern, pattern_other, is_new, state,
                    uses_budget, sellers, manager_id, changed_by, changed_at)
                    values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    form.name(),
                    form.tambonCode(),
                    form.pattern(),
                    form.patternOther(),
                    form.isNew(),
                    form.state(),
                    form.usesBudget(),
                    form.sellers(),
                    form.managerId(),
                    who,
                    clock.instant());
            note(id, "MARKET", form.toString(), who);
            return id;
        }));
    }

    void change(Scope scope, long id, int version, MarketForm form, String who) {
        check(scope, form);
        market(scope, id);
        onceInATambon(() -> transaction.run(() -> {
            int changed = sql.change(
                    """
                    update tambon_orders.market set version = version + 1, name = ?, tambon_code = ?, pattern = ?,
                    pattern_other = ?, is_new = ?, state = ?, uses_budget = ?, sellers = ?, manager_id = ?, changed_by = ?,
                    changed_at = ? where id = ? and version = ?""",
                    form.name(),
                    form.tambonCode(),
                    form.pattern(),
                    form.patternOther(),
                    form.isNew(),
                    form.state(),
                    form.usesBudget(),
                    form.sellers(),
                    form.managerId(),
                    who,
                    clock.instant(),
                    id,
                    version);
            if (changed == 0) {
                throw new CaptureRejected(new CaptureRejected.WrongMoment("CHANGED"));
            }
            note(id, "MARKET", form.toString(), who);
            return id;
        }));
    }

    private static long onceInATambon(java.util.function.LongSupplier work) {
        try {
            return work.getAsLong();
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure)
                    .filter("market_once_in_a_tambon"::equals)
                    .isPresent()) {
                throw CaptureRejected.invalid("name", Fault.TAKEN);
            }
            throw failure;
        }
    }

    private void check(Scope scope, MarketForm form) {
        require(!form.name().isBlank(), "name", Fault.MISSING);
        require(form.name().length() <= LONGEST_NAME, "name", Fault.OUT_OF_RANGE);
        require(places.tambon(form.tambonCode()).isPresent(), "tambon", Fault.UNKNOWN);
        require(form.tambonCode().startsWith(scope.areaPrefix()), "tambon", Fault.OUT_OF_RANGE);
        require(form.pattern() != Pattern.OTHER || !form.patternOther().isBlank(), "patternOther", Fault.MISSING);
        require(form.patternOther().length() <= 100, "patternOther", Fault.OUT_OF_RANGE);
        require(form.sellers() >= 0 && form.sellers() <= MOST_SELLERS, "sellers", Fault.OUT_OF_RANGE);
    }

    Market market(Scope scope, long id) {
        var values = new ArrayList<Object>(List.of(id));
        return sql.first(
                        "select " + COLUMNS + " from tambon_orders.market m where m.id = ? and "
                                + within(scope, values),
                        MarketList::read,
                        values.toArray())
                .orElseThrow(CaptureRejected::unknown);
    }

    /** The condition that picks the scope's markets, named {@code m}; its values are added. */
    static String within(Scope scope, List<Object> values) {
        var condition = "m.tambon_code >= ? and m.tambon_code < ?";
        values.add(scope.areaPrefix());
        values.add(scope.areaPrefix() + "~");
        var manager = scope.managerId();
        if (manager == null) {
            return condition;
        }
        values.add(manager);
        return condition + " and m.manager_id = ?";
    }

    OrderSlice<Market> list(Scope scope, @Nullable String cursor, int size) {
        var values = new ArrayList<Object>();
        var condition = within(scope, values);
        var after = cursor == null ? null : PublicId.parse(cursor);
        if (after != null && after.isPresent()) {
            condition += " and (m.tambon_code, m.name, m.id) > (select l.tambon_code, l.name, l.id"
                    + " from tambon_orders.market l where l.id = ?)";
            values.add(after.getAsLong());
        }
        var slice = Slice.of(
                sql.list(
                        "select " + COLUMNS + " from tambon_orders.market m where " + condition
                                + " order by m.tambon_code, m.name, m.id limit " + (size + 1),
                        MarketList::read,
                        values.toArray()),
                size,
                market -> PublicId.of(market.id()));
        return new OrderSlice<>(slice.items(), slice.next());
    }

    void setTargets(Scope scope, FiscalYear year, Map<Long, Integer> days, String who) {
        transaction.run(() -> {
            days.forEach((market, count) -> {
                market(scope, market);
                require(count >= 0 && count <= 366, "target", Fault.OUT_OF_RANGE);
                sql.change(
                        "insert into tambon_orders.market_target (market_id, fiscal_year, days, who, at)"
                                + " values (?, ?, ?, ?, ?)"
                                + " on duplicate key update days = values(days), who = values(who), at = values(at)",
                        market,
                        year.be(),
                        count,
                        who,
                        clock.instant());
                note(market, "TARGET " + year.be(), Integer.toString(count), who);
            });
            return days.size();
        });
    }

    /** Writes down who changed what; call it in the transaction of the change. */
    void note(long marketId, String what, String said, String who) {
        sql.change(
                "insert into tambon_orders.market_change (id, market_id, what, said, who, at) values (?, ?, ?, ?, ?, ?)",
                ids.next(),
                marketId,
                what,
                said.length() > 500 ? said.substring(0, 500) : said,
                who,
                clock.instant());
    }

    List<Changed> changes(Scope scope, long marketId) {
        market(scope, marketId);
        return sql.list(
                "select what, said, who, at from tambon_orders.market_change where market_id = ? order by id desc limit 50",
                row -> new Changed(row.text("what"), row.text("said"), row.text("who"), row.time("at")),
                marketId);
    }

    static Market read(Row row) throws SQLException {
        return new Market(
                row.number("id"),
                row.count("version"),
                new MarketForm(
                        row.text("name"),
                        row.text("tambon_code"),
                        row.constant("pattern", Pattern.class),
                        row.text("pattern_other"),
                        row.flag("is_new"),
                        row.constant("state", State.class),
                        row.flag("uses_budget"),
                        row.count("sellers"),
                        row.numberOrNull("manager_id")));
    }
}
