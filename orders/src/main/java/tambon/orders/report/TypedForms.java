package tambon.orders.report;

import org.jspecify.annotations.Nullable;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportForms.Typed;
import tambon.orders.ReportPeriod;
import tambon.orders.ReportPeriod.Rhythm;
import tambon.orders.Reports.Subject;
import tambon.orders.report.ReportRows.Stored;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands in a form by the office's own hand. Until it has typed anything, the quarter's result of the markets begins
 * with the activities it planned for the quarter (002:4935, 4953), so that only what was spent and achieved is to be filled in.
 */
@Singleton
final class TypedForms {

    private static final Pattern QUARTERS = Pattern.compile("ไตรมาส(?:ที่)?\\s*([1-4])(?:\\s*[-–]\\s*([1-4]))?");

    private final ReportRows rows;

    TypedForms(ReportRows rows) {
        this.rows = rows;
    }

    /** @param stored null where nothing was done with the report yet */
    Typed of(Subject subject, @Nullable Stored stored) {
        var typed = stored == null ? null : rows.typed(stored.id()).orElse(null);
        return typed != null ? typed : subject.form() == Form.MARKET_RESULT ? planned(subject) : Typed.NOTHING;
    }

    private Typed planned(Subject subject) {
        var plan = new Subject(
                Form.MARKET_PLAN, ReportPeriod.of(Rhythm.YEAR, subject.period().first()), subject.areaCode());
        int quarter = subject.period().quarter();
        return rows.find(plan)
                .flatMap(stored -> rows.typed(stored.id()))
                .map(typed -> new Typed(
                        Map.of(),
                        typed.rows().stream()
                                .filter(row -> within(quarter, row.getLast()))
                                .map(TypedForms::begun)
                                .toList()))
                .orElse(Typed.NOTHING);
    }

    /** The plan's activity, place, unit and period, with what was spent and achieved left open. */
    private static List<String> begun(List<String> planned) {
        return List.of(planned.get(0), "", planned.get(2), planned.get(3), "", planned.get(4));
    }

    /** Whether a period in words, as {@code ไตรมาส 2-3}, is of the quarter; one that names no quarter is of each. */
    private static boolean within(int quarter, String period) {
        var named = QUARTERS.matcher(period);
        if (!named.find()) {
            return true;
        }
        do {
            int first = Integer.parseInt(named.group(1));
            int last = named.group(2) == null ? first : Integer.parseInt(named.group(2));
            if (first <= quarter && quarter <= last) {
                return true;
            }
        } while (named.find());
        return false;
    }
}
