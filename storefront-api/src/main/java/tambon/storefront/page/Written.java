package tambon.storefront.page;

import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Money, dates and numbers as Thai people write them; digits are always 0–9. */
public final class Written {

    private static final Locale THAI = Locale.forLanguageTag("th-TH");
    private static final String[] MONTHS_TH = {
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."
    };
    private static final String[] MONTHS_EN = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final int ERA = 543;

    private Written() {}

    /** {@code ฿1,250}; satang only where there are any: {@code ฿1,250.50}; {@code −฿40} below zero. */
    public static String money(Money amount) {
        return (amount.isNegative() ? "−฿" : "฿") + bahtDigits(Math.abs(amount.satang()));
    }

    /** Without the sign of the baht, for tables whose heading names the unit. */
    public static String baht(Money amount) {
        return (amount.isNegative() ? "−" : "") + bahtDigits(Math.abs(amount.satang()));
    }

    /** {@code 12,345}; {@code −5} below zero. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace('-', '−');
    }

    /** Tenths of a percent: 63 is {@code 6.3 %}, −40 is {@code −4.0 %}. */
    public static String percent(long permille) {
        return tenths(permille) + " %";
    }

    /** As {@link #percent}, with its sign: {@code +6.3 %}, {@code −4.0 %}, {@code 0.0 %}. */
    public static String change(long permille) {
        return changeTenths(permille) + " %";
    }

    /** As {@link #change}, for tables whose heading names the unit: {@code +6.3}. */
    public static String changeTenths(long tenths) {
        return (tenths > 0 ? "+" : "") + tenths(tenths);
    }

    /** Tenths of anything, for tables whose heading names the unit: 63 is {@code 6.3}. */
    public static String tenths(long tenths) {
        long whole = Math.abs(tenths);
        return (tenths < 0 ? "−" : "") + number(whole / 10) + "." + whole % 10;
    }

    /** {@code 21 พ.ย. 2569} in Thai, {@code 21 Nov 2026} in English; the day it is in Thailand. */
    public static String day(Language language, Instant at) {
        return day(language, at.atZone(FiscalYear.BANGKOK).toLocalDate());
    }

    public static String day(Language language, LocalDate day) {
        return day.getDayOfMonth() + " " + month(language, YearMonth.from(day));
    }

    /** As official letters and announcements write it, in Thai: 22 พฤศจิกายน 2569. */
    public static String officialDay(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, THAI) + " "
                + (day.getYear() + ERA);
    }

    /** The day it was in Thailand, as {@link #officialDay(LocalDate)}. */
    public static String officialDay(Instant at) {
        return officialDay(LocalDate.ofInstant(at, FiscalYear.BANGKOK));
    }

    /** {@code พ.ย. 2569}, {@code Nov 2026}. */
    public static String month(Language language, YearMonth month) {
        return switch (language) {
            case TH -> MONTHS_TH[month.getMonthValue() - 1] + " " + (month.getYear() + ERA);
            case EN -> MONTHS_EN[month.getMonthValue() - 1] + " " + month.getYear();
        };
    }

    /** {@code 21 พ.ย. 2569 14:05 น.} in Thai, {@code 21 Nov 2026 14:05} in English; Thai time. */
    public static String moment(Language language, Instant at) {
        var there = at.atZone(FiscalYear.BANGKOK);
        var time = String.format(Locale.ROOT, " %02d:%02d", there.getHour(), there.getMinute());
        return day(language, at) + time + (language == Language.TH ? " น." : "");
    }

    /** {@code 250 กรัม}, {@code 1.25 กก.}; in English {@code 250 g}, {@code 1.25 kg}. */
    public static String weight(Language language, int grams) {
        if (grams < 1_000) {
            return grams + (language == Language.TH ? " กรัม" : " g");
        }
        var kilograms = BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString();
        return kilograms + (language == Language.TH ? " กก." : " kg");
    }

    /** {@code 081 234 5678}, {@code 02 123 4567}; other forms are left as they are. */
    public static String phone(String digits) {
        if (digits.matches("0[689][0-9]{8}")) {
            return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
        }
        if (digits.matches("02[0-9]{7}")) {
            return "02 " + digits.substring(2, 5) + " " + digits.substring(5);
        }
        return digits;
    }

    private static String bahtDigits(long satang) {
        long rest = satang % 100;
        return number(satang / 100) + (rest == 0 ? "" : String.format(Locale.ROOT, ".%02d", rest));
    }
}
