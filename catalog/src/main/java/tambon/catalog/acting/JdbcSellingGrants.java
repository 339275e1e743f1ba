package tambon.catalog.acting;

import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.ProducerGroup;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NoSuchGroup;
import tambon.catalog.SellingGrants;
import tambon.catalog.ShopPosts.Right;
import tambon.catalog.form.Faults;
import tambon.catalog.office.Act;
import tambon.catalog.office.OfficeActs;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Grants in the database. */
@Singleton
final class JdbcSellingGrants implements SellingGrants {

    private static final String SELECT = """
            select s.*, g.shape, g.name_th, g.area_code from tambon_catalog.selling_grant s
            join tambon_catalog.producer_group g on g.id = s.group_id where s.producer_id = ?""";

    private final Statements sql;
    private final WholeTransaction transaction;
    private final OfficeActs acts;
    private final Ids ids;
    private final Clock clock;

    JdbcSellingGrants(Statements sql, WholeTransaction transaction, OfficeActs acts, Ids ids, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Hub> hubs(String words) {
        var begins = words.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        return sql.list(
                "select id group_id, shape, name_th, area_code from tambon_catalog.producer_group"
                        + " where shape in ('NETWORK', 'COLLECTION_CENTRE') and name_th like ? order by name_th, id limit 20",
                JdbcSellingGrants::hub,
                begins);
    }

    @Override
    public Grant give(Applicant actor, long producerId, Wanted wanted) {
        check(wanted);
        long id = ids.next();
        transaction.run(() -> {
            var now = clock.instant();
            close(actor, producerId, "group_id = ?", wanted.groupId(), now);
            if (insert(actor, id, producerId, wanted, now) == 0) {
                throw new RegisterRejected(new NoSuchGroup(wanted.groupId()));
            }
            acts.record(actor, Act.SELLING_GRANTED, producerId, wanted.groupId() + " " + wanted.rights());
            return id;
        });
        return sql.first(SELECT + " and s.id = ?", JdbcSellingGrants::grant, producerId, id)
                .orElseThrow();
    }

    @Override
    public boolean end(Applicant actor, long producerId, long grantId) {
        return transaction.run(() -> {
            boolean ended = close(actor, producerId, "id = ?", grantId, clock.instant()) == 1;
            if (ended) {
                acts.record(actor, Act.SELLING_GRANT_ENDED, producerId, Long.toString(grantId));
            }
            return ended;
        });
    }

    @Override
    public List<Grant> of(long producerId) {
        return sql.list(SELECT + " order by s.id desc limit 100", JdbcSellingGrants::grant, producerId);
    }

    private void check(Wanted wanted) {
        var today = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
        var faults = new Faults();
        if (wanted.rights().isEmpty()) {
            faults.add("rights", new Missing());
        }
        if (wanted.from().isBefore(today)) {
            faults.add("from", new OutOfRange(0, MOST_DAYS));
        }
        if (wanted.until().isBefore(wanted.from())
                || wanted.until().isAfter(wanted.from().plusDays(MOST_DAYS))) {
            faults.add("until", new OutOfRange(0, MOST_DAYS));
        }
        faults.refuseIfAny();
    }

    private int close(Applicant actor, long producerId, String which, long id, Instant now) {
        return sql.change(
                "update tambon_catalog.selling_grant set ended_at = ?, ended_by = ?, ended_name = ? where producer_id = ?"
                        + " and ended_at is null and " + which,
                now,
                actor.accountId(),
                actor.name(),
                producerId,
                id);
    }

    /** The statement itself sees to it that the group is one that sells for others. */
    private int insert(Applicant actor, long id, long producerId, Wanted wanted, Instant now) {
        return sql.change(
                """
                insert into tambon_catalog.selling_grant (id, producer_id, group_id, lists_goods, keeps_stock, handles_orders,
                  from_on, until_on, given_by, given_name, given_at)
                select ?, ?, g.id, ?, ?, ?, ?, ?, ?, ?, ? from tambon_catalog.producer_group g
                where g.id = ? and g.shape in ('NETWORK', 'COLLECTION_CENTRE')""",
                id,
                producerId,
                wanted.rights().contains(Right.GOODS),
                wanted.rights().contains(Right.STOCK),
                wanted.rights().contains(Right.ORDERS),
                wanted.from().toString(),
                wanted.until().toString(),
                actor.accountId(),
                actor.name(),
                now,
                wanted.groupId());
    }

    private static Hub hub(Row row) throws SQLException {
        return new Hub(
                row.number("group_id"),
                row.constant("shape", ProducerGroup.Shape.class),
                row.text("name_th"),
                row.text("area_code"));
    }

    private static Grant grant(Row row) throws SQLException {
        return new Grant(
                row.number("id"),
                hub(row),
                GrantedRights.read(row),
                row.day("from_on"),
                row.day("until_on"),
                row.text("given_name"),
                row.time("given_at"),
                row.timeOrNull("ended_at"),
                row.textOrNull("ended_name"));
    }
}
