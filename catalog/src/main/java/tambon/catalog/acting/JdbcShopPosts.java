package tambon.catalog.acting;

import tambon.catalog.ShopPosts;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks membership, grants and consents, in one statement. */
@Singleton
final class JdbcShopPosts implements ShopPosts {

    private static final String OFFICERS = "m.acts_in = ? and m.role in ('CHAIR', 'SECRETARY')";

    private static final String OWN_GROUP = """
            select distinct p.id producer_id, p.name_th shop, 'GROUP' acts_by, g.id by_id, g.name_th by_name,
              true lists_goods, true keeps_stock, true handles_orders, cast(null as date) until_on
            from tambon_catalog.group_member m
            join tambon_catalog.producer_group g on g.id = m.group_id
            join tambon_catalog.registration r on r.group_id = g.id
            join tambon_catalog.producer p on p.id = r.producer_id
            where\s""" + OFFICERS;

    private static final String HUB = """
            select p.id, p.name_th, 'HUB', g.id, g.name_th, s.lists_goods, s.keeps_stock, s.handles_orders, s.until_on
            from tambon_catalog.group_member m
            join tambon_catalog.producer_group g on g.id = m.group_id and g.shape in ('NETWORK', 'COLLECTION_CENTRE')
            join tambon_catalog.selling_grant s on s.group_id = g.id and s.ended_at is null and ? between s.from_on and s.until_on
            join tambon_catalog.producer p on p.id = s.producer_id
            where\s""" + OFFICERS;

    private static final String OFFICE = """
            select p.id, p.name_th, 'OFFICE', r.id, r.district_code, true, true, true, max(h.until_on)
            from tambon_catalog.registration r
            join tambon_catalog.assist_consent h on h.registration_id = r.id and h.withdrawn_at is null and h.until_on >= ?
            join tambon_catalog.producer p on p.id = r.producer_id
            where r.district_code = ?""";

    private final Statements sql;
    private final Clock clock;

    JdbcShopPosts(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Post> of(Who who) {
        return posts(who, "", List.of());
    }

    @Override
    public Optional<Post> find(Who who, Key key) {
        return posts(who, " and p.id = ?", List.of(key.producerId())).stream()
                .filter(post -> post.key().equals(key))
                .findAny();
    }

    private List<Post> posts(Who who, String narrow, List<Object> narrowed) {
        var today = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK).toString();
        var statement = new StringBuilder(OWN_GROUP + narrow + " union all " + HUB + narrow);
        var values = new ArrayList<Object>();
        values.add(who.accountId());
        values.addAll(narrowed);
        values.addAll(List.of(today, who.accountId()));
        values.addAll(narrowed);
        var district = who.districtCode();
        if (district != null) {
            statement
                    .append(" union all ")
                    .append(OFFICE)
                    .append(narrow)
                    .append(" group by p.id, p.name_th, r.id, r.district_code");
            values.addAll(List.of(today, district));
            values.addAll(narrowed);
        }
        return sql.list(
                statement.append(" order by shop, producer_id limit 200").toString(),
                JdbcShopPosts::post,
                values.toArray());
    }

    private static Post post(Row row) throws SQLException {
        return new Post(
                new Key(row.number("producer_id"), row.constant("acts_by", By.class), row.number("by_id")),
                row.text("shop"),
                row.text("by_name"),
                GrantedRights.read(row),
                row.dayOrNull("until_on"));
    }
}
