package tambon.orders.indicator;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Each producer's income of a year beside that of a base year. The base is what somebody typed in; where nobody did, what
 * the ledger itself has of that year; else it is missing.
 */
@Singleton
class Pairs {

    /** @param now null without sales in the year; {@code base} null where it is missing */
    record Pair(
            long producerId,
            String areaCode,
            @Nullable Long now,
            @Nullable Long base) {}

    private static final String TYPED =
            " left join tambon_orders.base_income b on b.subject = 'PRODUCER' and b.subject_id = %1$s and b.fiscal_year = ?"
                    + " and b.is_current = 1";
    private static final String COUNTED =
            " left join tambon_orders.producer_year p on p.fiscal_year = ? and p.producer_id = %1$s";

    private static final String SOLD = "select y.producer_id, y.area_code, y.net_satang now_satang,"
            + " coalesce(b.net_satang, p.net_satang) base_satang from tambon_orders.producer_year y"
            + TYPED.formatted("y.producer_id") + COUNTED.formatted("y.producer_id") + " where y.fiscal_year = ?";

    private static final String NO_SALES =
            " left join tambon_orders.producer_year y on y.fiscal_year = ? and y.producer_id = %s";

    private static final String SILENT_TYPED = "select b.subject_id producer_id, b.area_code, null now_satang,"
            + " b.net_satang base_satang from tambon_orders.base_income b" + NO_SALES.formatted("b.subject_id")
            + " where b.subject = 'PRODUCER' and b.fiscal_year = ? and b.is_current = 1 and y.producer_id is null";

    private static final String SILENT_COUNTED = "select p.producer_id, p.area_code, null now_satang,"
            + " p.net_satang base_satang from tambon_orders.producer_year p" + NO_SALES.formatted("p.producer_id")
            + TYPED.formatted("p.producer_id")
            + " where p.fiscal_year = ? and y.producer_id is null and b.subject_id is null";

    private static final String MEMBERS = "select m.producer_id, m.area_code, y.net_satang now_satang,"
            + " coalesce(b.net_satang, p.net_satang) base_satang from tambon_orders.cohort_member m"
            + " left join tambon_orders.producer_year y on y.fiscal_year = ? and y.producer_id = m.producer_id"
            + TYPED.formatted("m.producer_id") + COUNTED.formatted("m.producer_id")
            + " where m.cohort = ? and m.programme_year = ? and m.product_id = 0";

    private static final String OF_PRODUCT = "(select sum(net_satang) from tambon_orders.product_year v"
            + " where v.fiscal_year = ? and v.product_id = m.product_id)";

    /** Of a member whose products are developed only these count; a base typed for the whole producer says nothing of them. */
    private static final String MEMBER_PRODUCTS = "select m.producer_id, min(m.area_code) area_code, sum(" + OF_PRODUCT
            + ") now_satang, sum(" + OF_PRODUCT + ") base_satang from tambon_orders.cohort_member m"
            + " where m.cohort = ? and m.programme_year = ? and m.product_id <> 0"
            + " and not exists (select 1 from tambon_orders.cohort_member w where w.cohort = m.cohort"
            + " and w.programme_year = m.programme_year and w.producer_id = m.producer_id and w.product_id = 0)";

    private static final String OF_GROUP = "select m.group_id, m.producer_id, g.area_code, y.net_satang now_satang,"
            + " coalesce(b.net_satang, p.net_satang) base_satang from tambon_orders.community_group_maker m"
            + " join tambon_orders.community_group g on g.group_id = m.group_id"
            + " left join tambon_orders.producer_year y on y.fiscal_year = ? and y.producer_id = m.producer_id"
            + TYPED.formatted("m.producer_id") + COUNTED.formatted("m.producer_id") + " where ";

    private final Statements sql;

    Pairs(Statements sql) {
        this.sql = sql;
    }

    /** Every producer with sales in the year or with a base, once. */
    List<Pair> ofAll(int year, int base, String areaPrefix) {
        var pairs = new ArrayList<Pair>();
        read(pairs, SOLD, "y.area_code", "", areaPrefix, base, base, year);
        read(pairs, SILENT_TYPED, "b.area_code", "", areaPrefix, year, base);
        read(pairs, SILENT_COUNTED, "p.area_code", "", areaPrefix, year, base, base);
        return pairs;
    }

    /** Every member of the cohort once, also those without any figure. */
    List<Pair> ofCohort(String cohort, int programmeYear, int year, int base, String areaPrefix) {
        var pairs = new ArrayList<Pair>();
        read(pairs, MEMBERS, "m.area_code", "", areaPrefix, year, base, base, cohort, programmeYear);
        read(
                pairs,
                MEMBER_PRODUCTS,
                "m.area_code",
                " group by m.producer_id",
                areaPrefix,
                year,
                base,
                cohort,
                programmeYear);
        return pairs;
    }

    /** A producer of a group; one of several groups comes once for each. */
    record InGroup(long groupId, Pair of) {}

    /** Every producer of the groups of an area, also those without any figure. */
    List<InGroup> ofGroups(int year, int base, String areaPrefix) {
        return sql.list(
                OF_GROUP + "g.area_code >= ? and g.area_code < ?",
                row -> new InGroup(row.number("group_id"), pair(row)),
                year,
                base,
                base,
                areaPrefix,
                areaPrefix + "~");
    }

    List<Pair> ofGroup(long groupId, int year, int base) {
        return sql.list(
                OF_GROUP + "m.group_id = ? order by y.net_satang desc, m.producer_id",
                Pairs::pair,
                year,
                base,
                base,
                groupId);
    }

    private static Pair pair(Row row) throws SQLException {
        return new Pair(
                row.number("producer_id"),
                row.text("area_code"),
                row.numberOrNull("now_satang"),
                row.numberOrNull("base_satang"));
    }

    private void read(
            List<Pair> into, String select, String areaColumn, String groups, String areaPrefix, Object... values) {
        var all = new ArrayList<>(List.of(values));
        var inArea = "";
        if (!areaPrefix.isEmpty()) {
            inArea = " and " + areaColumn + " >= ? and " + areaColumn + " < ?";
            all.add(areaPrefix);
            all.add(areaPrefix + "~");
        }
        into.addAll(sql.list(select + inArea + groups, Pairs::pair, all.toArray()));
    }
}
