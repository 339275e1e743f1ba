package tambon.orders.sales;

import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.Malformed;

import jakarta.inject.Singleton;
import java.time.Clock;

/** Keeps what producers and districts earned in a year as somebody reported it, in the caller's transaction. */
@Singleton
public class YearBook {

    private static final int LONGEST_SOURCE = 300;
    /** So that the sum of the country's districts cannot overflow: a million million baht. */
    private static final Money MOST = Money.baht(1_000_000_000_000L);

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    YearBook(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param subject {@code PRODUCER} or {@code DISTRICT}; {@code subjectId} its id, or its code as a number */
    public record EarnedInYear(String subject, long subjectId, FiscalYear year, Money income, String areaCode) {}

    /** @throws SalesRejected if the amount is below zero or beyond belief, or the source is empty or too long */
    public static void mustBeKept(Money income, String source) {
        if (income.isNegative() || income.compareTo(MOST) > 0) {
            throw new SalesRejected(new Malformed("income"));
        }
        SaleCheck.mustBeText("source", source, LONGEST_SOURCE - 20);
    }

    /** What was reported before stays as past: figures that were shown can be explained. */
    public int keep(EarnedInYear base, String source, String who) {
        sql.change(
                "update tambon_orders.base_income set is_current = null where subject = ? and subject_id = ?"
                        + " and fiscal_year = ? and is_current = 1",
                base.subject(),
                base.subjectId(),
                base.year().be());
        return sql.change(
                "insert into tambon_orders.base_income (id, subject, subject_id, fiscal_year, area_code, net_satang,"
                        + " source, who, at, is_current) values " + Statements.rows(1, 10),
                ids.next(),
                base.subject(),
                base.subjectId(),
                base.year().be(),
                base.areaCode(),
                base.income(),
                source.strip(),
                who,
                clock.instant(),
                1);
    }
}
