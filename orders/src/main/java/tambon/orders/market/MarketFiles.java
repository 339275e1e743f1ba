package tambon.orders.market;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.money.Typed;
import tambon.infra.place.Places;
import tambon.orders.Markets.Filled;
import tambon.orders.Markets.Market;
import tambon.orders.Markets.MarketForm;
import tambon.orders.Markets.Month;
import tambon.orders.Markets.Pattern;
import tambon.orders.Markets.Preview;
import tambon.orders.Markets.Refused;
import tambon.orders.Markets.Row;
import tambon.orders.Markets.Scope;
import tambon.orders.Markets.State;
import tambon.orders.sheet.KeptFiles;
import tambon.orders.sheet.KeptFiles.Kept;
import tambon.orders.sheet.Sheet;
import tambon.orders.sheet.Sheet.Line;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The monthly file in the layout the department prescribes (CDD guideline FY2565, 002:4975–4990): one row a market, ticks
 * for its status and pattern, market days and sales of the month.
 */
@Singleton
class MarketFiles {

    private static final String KIND = "MARKET_MONTH";

    private final KeptFiles files;
    private final Places places;
    private final MarketList markets;
    private final MarketMonths months;

    MarketFiles(KeptFiles files, Places places, MarketList markets, MarketMonths months) {
        this.files = files;
        this.places = places;
        this.markets = markets;
        this.months = months;
    }

    long upload(Scope scope, YearMonth month, String name, byte[] file, String who) {
        Sheet.read(file).below("ชื่อตลาด");
        return files.keep(KIND, owner(scope), month.toString(), name, file, who);
    }

    private static String owner(Scope scope) {
        return scope.areaPrefix() + "/" + scope.managerId();
    }

    Preview preview(Scope scope, long id) {
        var kept = files.find(KIND, owner(scope), id);
        var month = YearMonth.parse(kept.subject());
        var rows = read(scope, month, kept).stream().map(Found::row).toList();
        return new Preview(id, kept.name(), month, rows, kept.applied());
    }

    Preview apply(Scope scope, long id, String who) {
        var kept = files.find(KIND, owner(scope), id);
        var month = YearMonth.parse(kept.subject());
        if (!kept.applied()) {
            var filled = new ArrayList<Filled>();
            for (var found : read(scope, month, kept)) {
                if (found.row.wrong() == null) {
                    long market = found.market == null ? markets.add(scope, found.form, who) : found.market.id();
                    var sellers = found.form.sellers() == 0 ? null : found.form.sellers(); // an empty cell says nothing
                    filled.add(new Filled(market, found.days, found.sales, sellers));
                }
            }
            months.fill(scope, month, filled, kept.name(), who);
            files.applied(id);
        }
        return preview(scope, id);
    }

    /** @param market null where the list has none of that name in that tambon */
    private record Found(Row row, @Nullable Market market, MarketForm form, int days, Money sales) {}

    private List<Found> read(Scope scope, YearMonth month, Kept kept) {
        var known = new HashMap<String, Month>();
        months.months(scope, month)
                .forEach(each -> known.put(
                        each.market().form().tambonCode() + each.market().form().name(), each));
        var seen = new HashSet<String>();
        return kept.sheet().below("ชื่อตลาด").stream()
                .filter(line -> line.under("ที่").isEmpty()
                        || Typed.count(line.under("ที่")).isPresent())
                .filter(line -> !line.under("ชื่อตลาด").isEmpty()
                        || !line.under("ยอดจำหน่าย").isEmpty())
                .filter(line -> !isTotal(line))
                .map(line -> found(scope, month, line, known, seen))
                .toList();
    }

    /** The form's last row, which sums the others. */
    private static boolean isTotal(Line line) {
        return line.under("ชื่อตลาด").startsWith("รวม") && line.under("ตำบล").isEmpty();
    }

    private Found found(Scope scope, YearMonth month, Line line, Map<String, Month> known, Set<String> seen) {
        var tambon = tambon(scope, line);
        var form = form(line, tambon.orElse(""));
        var before = known.get(form.tambonCode() + form.name());
        var days = Typed.count(days(line));
        var sales = Typed.baht(line.under("ยอดจำหน่าย"));
        var wrong = wrong(scope, form, seen, days.isPresent() && sales.isPresent());
        if (wrong == null && before != null) {
            wrong = months.fault(
                            before, new Filled(before.market().id(), days.getAsInt(), sales.orElseThrow(), null), month)
                    .orElse(null);
        }
        var row = new Row(
                line.number(),
                form.name(),
                line.under("ตำบล"),
                line.under("อำเภอ"),
                days(line),
                line.under("ยอดจำหน่าย"),
                before == null,
                wrong);
        return new Found(row, before == null ? null : before.market(), form, days.orElse(0), sales.orElse(Money.ZERO));
    }

    private static @Nullable Refused wrong(Scope scope, MarketForm form, Set<String> seen, boolean numbers) {
        if (form.name().isBlank()) {
            return Refused.NO_NAME;
        }
        if (form.tambonCode().isEmpty()) {
            return Refused.NO_SUCH_PLACE;
        }
        if (!form.tambonCode().startsWith(scope.areaPrefix())) {
            return Refused.ELSEWHERE;
        }
        if (!numbers) {
            return Refused.NO_NUMBER;
        }
        return seen.add(form.tambonCode() + form.name()) ? null : Refused.TWICE;
    }

    private static String days(Line line) {
        return line.cells().entrySet().stream()
                .filter(cell -> cell.getKey().contains("วัน") && cell.getKey().contains("เดือน"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The file names no province: it is the office's own, or for the department the one that has such a district. */
    private Optional<String> tambon(Scope scope, Line line) {
        var provinces = scope.areaPrefix().length() >= 2
                ? List.of(scope.areaPrefix().substring(0, 2))
                : places.provinces().stream().map(province -> province.code()).toList();
        var found = provinces.stream()
                .flatMap(province -> places.districtNamed(province, line.under("อำเภอ")).stream())
                .flatMap(district -> places.tambonNamed(district.code(), line.under("ตำบล")).stream())
                .map(tambon -> tambon.code())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static MarketForm form(Line line, String tambonCode) {
        return new MarketForm(
                line.under("ชื่อตลาด"),
                tambonCode,
                pattern(line),
                line.under("อื่น"),
                ticked(line.under("ใหม่")),
                ticked(line.under("ถาวร"))
                        ? State.CLOSED_FOR_GOOD
                        : ticked(line.under("ชั่วคราว")) ? State.CLOSED_FOR_NOW : State.OPEN,
                !ticked(line.under("ไม่ใช้งบ")),
                Typed.count(line.under("ผู้ประกอบการ")).orElse(0),
                null);
    }

    private static Pattern pattern(Line line) {
        if (ticked(line.under("รายวัน"))) {
            return Pattern.DAILY;
        }
        if (ticked(line.under("รายสัปดาห์"))) {
            return Pattern.WEEKLY;
        }
        return line.under("อื่น").isEmpty() ? Pattern.MONTHLY : Pattern.OTHER;
    }

    private static boolean ticked(String cell) {
        return !cell.isEmpty() && !cell.equals("-");
    }
}
