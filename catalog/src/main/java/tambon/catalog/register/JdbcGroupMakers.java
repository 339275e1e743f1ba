package tambon.catalog.register;

import tambon.catalog.GroupMakers;
import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** From the register: what a group is registered as, what its members are, and who lets it sell today. */
@Singleton
final class JdbcGroupMakers implements GroupMakers {

    private static final int BATCH = 1_000;

    private static final String STANDS =
            "r.producer_id is not null and r.state in ('REGISTERED', 'REVOCATION_ORDERED')";

    private static final String MAKERS = "select r.group_id, r.producer_id from tambon_catalog.registration r"
            + " where r.group_id between ? and ? and " + STANDS
            + " union select m.group_id, r.producer_id from tambon_catalog.group_member m"
            + " join tambon_catalog.registration r on r.account_id = m.acts_in"
            + " where m.group_id between ? and ? and " + STANDS
            + " union select g.group_id, g.producer_id from tambon_catalog.selling_grant g"
            + " where g.group_id between ? and ? and g.ended_at is null and ? between g.from_on and g.until_on"
            + " order by group_id, producer_id";

    private final Statements sql;
    private final Clock clock;

    JdbcGroupMakers(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void each(Consumer<Batch> use) {
        for (var some = after(0); !some.isEmpty(); some = after(some.getLast().id())) {
            use.accept(
                    new Batch(some, makers(some.getFirst().id(), some.getLast().id())));
        }
    }

    private List<Group> after(long id) {
        return sql.list(
                "select id, name_th, area_code from tambon_catalog.producer_group where id > ? order by id limit "
                        + BATCH,
                row -> new Group(row.number("id"), row.text("name_th"), row.text("area_code")),
                id);
    }

    private List<Maker> makers(long from, long to) {
        return sql.list(
                MAKERS,
                row -> new Maker(row.number("group_id"), row.number("producer_id")),
                from,
                to,
                from,
                to,
                from,
                to,
                LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK));
    }
}
