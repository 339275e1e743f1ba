package tambon.orders.indicator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.catalog.Cohorts;
import tambon.catalog.Cohorts.Cohort;
import tambon.catalog.Cohorts.Member;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps this module's own copy of who is in which cohort, so that figures and stamps need nobody else's tables. */
@Singleton
public class CohortCopy {

    private static final Logger LOG = LoggerFactory.getLogger(CohortCopy.class);
    private static final int CHUNK = 500;

    private final Cohorts cohorts;
    private final Statements sql;
    private final WholeTransaction transaction;

    CohortCopy(Cohorts cohorts, Statements sql, WholeTransaction transaction) {
        this.cohorts = cohorts;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Reads every cohort of every year again; what did not change is left alone. */
    public void refresh() {
        for (var cohort : Cohort.values()) {
            for (int year : cohorts.years(cohort)) {
                refresh(cohort, year);
            }
        }
    }

    private void refresh(Cohort cohort, int year) {
        var now = new ArrayList<Member>();
        cohorts.members(cohort, year, "", now::addAll);
        var known = sql.list(
                "select producer_id, product_id, area_code from tambon_orders.cohort_member where cohort = ?"
                        + " and programme_year = ? order by producer_id, product_id",
                row -> List.<Object>of(row.number("producer_id"), row.number("product_id"), row.text("area_code")),
                cohort,
                year);
        var wanted = now.stream()
                .map(member -> List.<Object>of(
                        member.producerId(), member.productId() == null ? 0L : member.productId(), member.areaCode()))
                .toList();
        if (!Set.copyOf(known).equals(Set.copyOf(wanted))) {
            transaction.run(() -> replace(cohort, year, wanted));
            LOG.info("Cohort {} of {} has {} members now", cohort, year, wanted.size());
        }
    }

    private int replace(Cohort cohort, int year, List<List<Object>> members) {
        sql.change("delete from tambon_orders.cohort_member where cohort = ? and programme_year = ?", cohort, year);
        for (int from = 0; from < members.size(); from += CHUNK) {
            var some = members.subList(from, Math.min(members.size(), from + CHUNK));
            var values = new ArrayList<Object>();
            some.forEach(member -> {
                values.add(cohort);
                values.add(year);
                values.addAll(member);
            });
            sql.change(
                    "insert ignore into tambon_orders.cohort_member (cohort, programme_year, producer_id, product_id,"
                            + " area_code) values " + Statements.rows(some.size(), 5),
                    values.toArray());
        }
        // Counted from the members before.
        return sql.change("delete from tambon_orders.indicator_growth where cohort = ?", cohort);
    }

    /** The cohorts that had members in the year or before. */
    List<String> upTo(int year) {
        return sql.list(
                "select distinct cohort from tambon_orders.cohort_member where programme_year <= ? order by cohort",
                row -> row.text("cohort"),
                year);
    }

    List<Integer> years(String cohort) {
        return sql.list(
                "select distinct programme_year from tambon_orders.cohort_member where cohort = ? order by programme_year desc",
                row -> row.count("programme_year"),
                cohort);
    }

    /** The newest programme year up to {@code year} that has members. */
    Optional<Integer> yearFor(String cohort, int year) {
        return years(cohort).stream().filter(known -> known <= year).findFirst();
    }
}
