package tambon.catalog.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Licences.Kind;
import tambon.catalog.MakerFacts;
import tambon.catalog.ShownFacts.Licence;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.time.LocalDate;

@Singleton
final class JdbcMakerFacts implements MakerFacts {

    private final Statements sql;

    JdbcMakerFacts(Statements sql) {
        this.sql = sql;
    }

    private record Registered(
            String number, int yearBe, @Nullable Long groupId, int members) {}

    @Override
    public Facts of(long producerId, LocalDate day) {
        var registered = sql.first(
                        """
                        select r.registration_number, r.year_be, r.group_id, (select count(*)
                        from tambon_catalog.group_member g where g.group_id = r.group_id and g.left_on is null) members
                        from tambon_catalog.registration r where r.producer_id = ? and r.state = 'REGISTERED'
                        and r.superseded_by is null order by r.id desc limit 1""",
                        row -> new Registered(
                                row.text("registration_number"),
                                row.count("year_be"),
                                row.numberOrNull("group_id"),
                                row.count("members")),
                        producerId)
                .orElse(null);
        var licences = sql.list(
                """
                select l.kind, l.number, max(l.verify_url) verify_url, max(l.expires_on) expires_on
                from tambon_catalog.licence l join tambon_catalog.product p on p.id = l.product_id
                where p.producer_id = ? and p.state = 'PUBLISHED' and l.removed_at is null
                and (l.expires_on is null or l.expires_on >= ?) group by l.kind, l.number order by l.kind, l.number limit 30""",
                row -> new Licence(
                        row.constant("kind", Kind.class),
                        row.text("number"),
                        row.text("verify_url"),
                        row.dayOrNull("expires_on")),
                producerId,
                day.toString());
        return new Facts(
                registered == null ? null : registered.number(),
                registered == null ? null : (Integer) registered.yearBe(),
                registered == null || registered.groupId() == null ? null : (Integer) registered.members(),
                licences);
    }
}
