package tambon.catalog.register;

import tambon.catalog.GroupShares;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.util.List;

/** The group is the one whose registration made the producer. */
@Singleton
final class JdbcGroupShares implements GroupShares {

    private final Statements sql;

    JdbcGroupShares(Statements sql) {
        this.sql = sql;
    }

    @Override
    public List<Holder> of(long producerId) {
        return sql.list("""
                select m.id, m.name, m.shares from tambon_catalog.group_member m
                where m.left_on is null and m.shares > 0 and m.group_id =
                (select r.group_id from tambon_catalog.registration r where r.producer_id = ? and r.group_id is not null
                order by r.id desc limit 1) order by m.id""", row -> new Holder(row.number("id"), row.text("name"), row.count("shares")), producerId);
    }
}
