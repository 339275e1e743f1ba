package tambon.orders.commission;

import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.orders.CommissionRates.Enrolment;
import tambon.orders.CommissionRates.Programme;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who sells under which programme, from day to day. A row is only ever ended; who comes back has another. */
@Singleton
class Enrolments {

    private static final String HOLDS = "begins_on <= ? and (ends_on is null or ends_on > ?)";
    private static final int MOST = 1_000;

    private final Statements sql;

    Enrolments(Statements sql) {
        this.sql = sql;
    }

    private record Enrolled(long producerId, String programme) {}

    Map<Long, Set<String>> on(LocalDate day) {
        var of = new HashMap<Long, Set<String>>();
        sql.list(
                        "select producer_id, programme from tambon_orders.commission_programme where " + HOLDS,
                        row -> new Enrolled(row.number("producer_id"), row.text("programme")),
                        day,
                        day)
                .forEach(one -> of.computeIfAbsent(one.producerId, id -> new HashSet<>())
                        .add(one.programme));
        return of;
    }

    List<Programme> programmes(LocalDate day, int most) {
        return sql.list(
                "select programme, sum(" + HOLDS + ") producers from tambon_orders.commission_programme"
                        + " group by programme order by programme limit " + most,
                row -> new Programme(row.text("programme"), row.number("producers")),
                day,
                day);
    }

    /** Those whose time is not over, those who came first first. */
    List<Enrolment> of(String programme, LocalDate day) {
        return sql.list(
                "select producer_id, begins_on, ends_on, added_by, ended_by from tambon_orders.commission_programme"
                        + " where programme = ? and (ends_on is null or ends_on > ?)"
                        + " order by begins_on, producer_id limit " + MOST,
                Enrolments::enrolment,
                programme,
                day);
    }

    private static Enrolment enrolment(Row row) throws SQLException {
        return new Enrolment(
                row.number("producer_id"),
                row.day("begins_on"),
                row.dayOrNull("ends_on"),
                row.text("added_by"),
                row.textOrNull("ended_by"));
    }

    /** From today, or from the day on which they would have left; who is in without an end stays as it is. */
    void enrol(String programme, Collection<Long> producerIds, LocalDate today, Instant now, String who) {
        sql.batch(
                """
                insert ignore into tambon_orders.commission_programme (programme, producer_id, begins_on, added_at, added_by)
                select ?, ?, greatest(?, coalesce(max(ends_on), ?)), ?, ? from tambon_orders.commission_programme
                where programme = ? and producer_id = ? having count(*) = count(ends_on)""",
                producerIds.stream()
                        .distinct()
                        .map(id -> List.of(programme, id, today, today, now, who, programme, id))
                        .toList());
    }

    /** Ends it for those of them who are in without an end. */
    void end(String programme, Collection<Long> producerIds, LocalDate endsOn, Instant now, String who) {
        sql.batch(
                "update tambon_orders.commission_programme set ends_on = ?, ended_at = ?, ended_by = ?"
                        + " where programme = ? and producer_id = ? and ends_on is null and begins_on < ?",
                producerIds.stream()
                        .distinct()
                        .map(id -> List.of(endsOn, now, who, programme, id, endsOn))
                        .toList());
    }
}
