package tambon.orders.commission;

import tambon.catalog.ProductType;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.time.FiscalYear;
import tambon.orders.CommissionRates;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps today's table in memory: every sale asks for it, and it changes a few times a year. */
@Singleton
final class JdbcCommissionRates implements CommissionRates {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST_RULES = 500;
    private static final int LONGEST_NAME = 60;

    private final Statements sql;
    private final Enrolments enrolments;
    private final Ids ids;
    private final Clock clock;
    private volatile Read read = new Read(Instant.MIN, emptyTable());

    JdbcCommissionRates(Statements sql, Enrolments enrolments, Ids ids, Clock clock) {
        this.sql = sql;
        this.enrolments = enrolments;
        this.ids = ids;
        this.clock = clock;
    }

    private record Read(Instant at, RateTable table) {}

    @Override
    public int permyriad(long producerId, ProductType type) {
        var now = clock.instant();
        var known = read;
        if (known.at.isAfter(now.minus(FRESH))) {
            return known.table.permyriad(producerId, type);
        }
        var table = new RateTable(stored(), enrolments.on(today()), today());
        read = new Read(now, table);
        return table.permyriad(producerId, type);
    }

    private static RateTable emptyTable() {
        return new RateTable(List.of(), Map.of(), LocalDate.EPOCH);
    }

    private LocalDate today() {
        return clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
    }

    @Override
    public List<Rule> rules() {
        var all = stored();
        var inForce = RateTable.idsInForce(all, today());
        return all.stream()
                .map(rule -> inForce.contains(rule.id()) ? inForce(rule) : rule)
                .toList();
    }

    private static Rule inForce(Rule rule) {
        return new Rule(
                rule.id(),
                rule.subject(),
                rule.code(),
                rule.permyriad(),
                rule.beginsOn(),
                rule.reason(),
                rule.madeAt(),
                rule.madeBy(),
                true);
    }

    private List<Rule> stored() {
        return sql.list(
                "select id, subject, code, permyriad, begins_on, reason, made_at, made_by"
                        + " from tambon_orders.commission_rule order by id desc limit " + MOST_RULES,
                JdbcCommissionRates::rule);
    }

    private static Rule rule(Row row) throws SQLException {
        return new Rule(
                row.number("id"),
                row.constant("subject", Subject.class),
                row.text("code"),
                row.countOrNull("permyriad"),
                row.day("begins_on"),
                row.text("reason"),
                row.time("made_at"),
                row.text("made_by"),
                false);
    }

    @Override
    public List<Programme> programmes() {
        return enrolments.programmes(today(), MOST_RULES);
    }

    @Override
    public List<Enrolment> enrolments(String programme) {
        return enrolments.of(programme.strip(), today());
    }

    @Override
    public void add(NewRule rule, String who) {
        var code = rule.code().strip();
        var reason = rule.reason().strip();
        var permyriad = rule.permyriad();
        require("permyriad", permyriad == null || permyriad >= 0 && permyriad <= MOST);
        require("beginsOn", rule.beginsOn().isAfter(today()) && rule.beginsOn().isBefore(today().plusYears(5)));
        require("reason", reason.length() >= 3 && reason.length() <= 300);
        require("code", isCode(rule.subject(), code));
        sql.change(
                "insert into tambon_orders.commission_rule (id, subject, code, permyriad, begins_on, reason, made_at,"
                        + " made_by) values " + Statements.rows(1, 8),
                ids.next(),
                rule.subject(),
                code,
                permyriad,
                rule.beginsOn(),
                reason,
                clock.instant(),
                who);
    }

    private static boolean isCode(Subject subject, String code) {
        return switch (subject) {
            case ALL -> code.isEmpty();
            case TYPE ->
                Arrays.stream(ProductType.values()).anyMatch(type -> type.name().equals(code));
            case PROGRAMME -> isName(code);
        };
    }

    @Override
    public void enrol(String programme, Collection<Long> producerIds, String who) {
        var name = programme.strip();
        require("code", isName(name));
        enrolments.enrol(name, producerIds, today(), clock.instant(), who);
    }

    @Override
    public void end(String programme, Collection<Long> producerIds, LocalDate endsOn, String who) {
        require("endsOn", endsOn.isAfter(today()) && endsOn.isBefore(today().plusYears(5)));
        require("producers", !producerIds.isEmpty());
        enrolments.end(programme.strip(), producerIds, endsOn, clock.instant(), who);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }

    private static void require(String field, boolean holds) {
        if (!holds) {
            throw new OrdersRejected(new Invalid(field));
        }
    }
}
