package tambon.catalog.programme;

import tambon.catalog.Cohorts;
import tambon.catalog.Programmes.Kind;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Cohorts, from who took part in what. */
@Singleton
final class JdbcCohorts implements Cohorts {

    private static final int BATCH = 1_000;

    private final Statements sql;

    JdbcCohorts(Statements sql) {
        this.sql = sql;
    }

    @Override
    public void members(Cohort cohort, int yearBe, String areaCode, Consumer<List<Member>> batch) {
        long afterProducer = 0;
        long afterProduct = -1;
        List<Member> members;
        do {
            members = batch(cohort, yearBe, areaCode, afterProducer, afterProduct);
            if (!members.isEmpty()) {
                batch.accept(members);
                afterProducer = members.getLast().producerId();
                var product = members.getLast().productId();
                afterProduct = product == null ? 0 : product;
            }
        } while (members.size() == BATCH);
    }

    private List<Member> batch(Cohort cohort, int yearBe, String areaCode, long afterProducer, long afterProduct) {
        var values = new ArrayList<Object>(List.of(yearBe, afterProducer, afterProducer, afterProduct));
        var area = "";
        if (!areaCode.isEmpty()) {
            area = areaCode.length() == 2 ? " and m.province_code = ?" : " and m.district_code = ?";
            values.add(areaCode);
        }
        values.add(BATCH);
        return sql.list(
                "select distinct t.producer_id, t.product_id, m.area_code from tambon_catalog.programme_participant t"
                        + " join tambon_catalog.producer m on m.id = t.producer_id where t.kind in (" + in(cohort)
                        + ") and t.year_be = ? and t.producer_id >= ?"
                        + " and (t.producer_id > ? or coalesce(t.product_id, 0) > ?)" + area
                        + " order by t.producer_id, t.product_id limit ?",
                row -> new Member(row.number("producer_id"), row.numberOrNull("product_id"), row.text("area_code")),
                values.toArray());
    }

    @Override
    public List<Integer> years(Cohort cohort) {
        return sql.list(
                "select distinct year_be from tambon_catalog.programme_participant where kind in (" + in(cohort)
                        + ") order by year_be desc",
                row -> row.count("year_be"));
    }

    /** The names of the kinds, which are ours. */
    private static String in(Cohort cohort) {
        return cohort.kinds().stream()
                .map(Kind::name)
                .sorted()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
    }
}
