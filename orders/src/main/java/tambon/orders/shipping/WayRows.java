package tambon.orders.shipping;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.DeliveryWays.Basis;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.DeliveryWays.Price;
import tambon.orders.DeliveryWays.Spot;
import tambon.orders.DeliveryWays.Terms;
import tambon.orders.DeliveryWays.Way;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways to send in the database. */
@Singleton
class WayRows {

    /** Under which the usual way stands. */
    static final long ALL_OTHERS = 0;

    private final Statements sql;

    WayRows(Statements sql) {
        this.sql = sql;
    }

    private record Owned(long producerId, Way way) {}

    /** By producer, the usual way under {@link #ALL_OTHERS}; one statement however many. */
    Map<Long, List<Way>> of(Collection<Long> producers) {
        var values = new ArrayList<Object>(producers);
        values.add(ALL_OTHERS);
        var ways = new HashMap<Long, List<Way>>();
        sql.list(
                        "select * from tambon_orders.delivery_way where producer_id in ("
                                + Statements.marks(values.size()) + ") order by id",
                        row -> new Owned(row.number("producer_id"), way(row)),
                        values.toArray())
                .forEach(owned -> ways.computeIfAbsent(owned.producerId, id -> new ArrayList<>())
                        .add(owned.way));
        return ways;
    }

    private static Way way(Row row) throws SQLException {
        return new Way(
                row.number("id"),
                new Terms(
                        row.constant("kind", Kind.class),
                        new Spot(row.text("place"), row.text("hours"), row.dayOrNull("ends_on")),
                        row.constant("basis", Basis.class),
                        price(row, "near"),
                        price(row, "region"),
                        price(row, "far"),
                        row.moneyOrNull("free_over_satang")));
    }

    private static Price price(Row row, String zone) throws SQLException {
        return new Price(Money.satang(row.number(zone + "_satang")), Money.satang(row.number(zone + "_more_satang")));
    }

    void insert(long id, long producerId, Terms terms) {
        var values = values(terms);
        values.add(id);
        values.add(producerId);
        sql.change(
                "insert into tambon_orders.delivery_way (kind, place, hours, basis, near_satang, near_more_satang, region_satang,"
                        + " region_more_satang, far_satang, far_more_satang, free_over_satang, ends_on, id, producer_id)"
                        + " values " + Statements.rows(1, 14),
                values.toArray());
    }

    int update(long producerId, long id, Terms terms) {
        var values = values(terms);
        values.add(id);
        values.add(producerId);
        return sql.change(
                "update tambon_orders.delivery_way set kind = ?, place = ?, hours = ?, basis = ?, near_satang = ?,"
                        + " near_more_satang = ?, region_satang = ?, region_more_satang = ?, far_satang = ?,"
                        + " far_more_satang = ?, free_over_satang = ?, ends_on = ? where id = ? and producer_id = ?",
                values.toArray());
    }

    void delete(long producerId, long id) {
        sql.change("delete from tambon_orders.delivery_way where id = ? and producer_id = ?", id, producerId);
    }

    private static List<@Nullable Object> values(Terms terms) {
        var values = new ArrayList<@Nullable Object>();
        values.add(terms.kind());
        values.add(terms.spot().place());
        values.add(terms.spot().hours());
        values.add(terms.basis());
        for (var price : List.of(terms.near(), terms.region(), terms.far())) {
            values.add(price.first());
            values.add(price.more());
        }
        values.add(terms.freeOver());
        values.add(terms.spot().lastDay());
        return values;
    }
}
