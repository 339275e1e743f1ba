package tambon.storefront.report;

import tambon.infra.money.Money;
import tambon.infra.place.Places;
import tambon.orders.ReportForms.Column;
import tambon.orders.ReportForms.Field;
import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Layout;
import tambon.orders.ReportPeriod;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;

import static java.util.stream.Collectors.joining;

/** Forms, periods, offices and cells in words. */
@Singleton
final class Told {

    private static final String[] MONTHS_TH = {
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม"
    };
    private static final int ERA = 543;

    private final Places places;

    Told(Places places) {
        this.places = places;
    }

    static String title(Language language, Layout layout) {
        return language.pick(layout.titleTh(), layout.titleEn());
    }

    static String heading(Language language, Column column) {
        return language.pick(column.th(), column.en());
    }

    static String group(Language language, Column column) {
        return language.pick(column.groupTh(), column.groupEn());
    }

    static String label(Language language, Field field) {
        return language.pick(field.th(), field.en());
    }

    /** {@code เดือนพฤศจิกายน 2569}, {@code ไตรมาสที่ 1 ปีงบประมาณ 2570}. */
    static String period(Language language, ReportPeriod period) {
        return switch (period.rhythm()) {
            case MONTH ->
                language == Language.TH
                        ? "เดือน" + MONTHS_TH[period.first().getMonthValue() - 1] + " "
                                + (period.first().getYear() + ERA)
                        : Words.say(language, "report.month", Written.month(language, month(period)));
            case QUARTER -> Words.say(language, "report.quarter", period.quarter(), year(language, period));
            case YEAR -> Words.say(language, "report.year", year(language, period));
        };
    }

    private static java.time.YearMonth month(ReportPeriod period) {
        return java.time.YearMonth.from(period.first());
    }

    private static String year(Language language, ReportPeriod period) {
        return Integer.toString(period.year().be() - (language == Language.TH ? 0 : ERA));
    }

    /** {@code จังหวัดกระบี่}, {@code อำเภออ่าวลึก จังหวัดกระบี่}, ทั้งประเทศ. */
    String office(Language language, String areaCode) {
        return switch (areaCode.length()) {
            case 0 -> Words.say(language, "staff.country");
            case 2 ->
                places.province(areaCode)
                        .map(province -> language.pick(province.title(), province.nameEn()))
                        .orElse(areaCode);
            default -> places.place(areaCode).map(place -> place.title()).orElse(areaCode);
        };
    }

    /** A number of tenths as the number it is. */
    static BigDecimal tenths(String text) {
        return BigDecimal.valueOf(Long.parseLong(text), 1);
    }

    /** A cell for people to read. */
    static String cell(Language language, Kind kind, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (kind) {
            case TEXT -> text;
            case COUNT -> Written.number(Long.parseLong(text));
            case MONEY -> Written.baht(Money.satang(Long.parseLong(text)));
            case DAY -> Written.day(language, LocalDate.parse(text));
            case TICK -> "✓";
            case RISE -> tenths(text).toPlainString();
            case PICTURES ->
                Picture.all(text).stream()
                        .map(picture -> picture.caption(language))
                        .collect(joining("\n"));
        };
    }
}
