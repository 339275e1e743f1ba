package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sales by place and month for everyone, in the shape CDD publishes its own tables: fiscal year, district, item, value,
 * unit, source. A month comes out once it has ended and stays as it came out; what is put right later comes out as the
 * month's next edition, with a note.
 *
 * <p>What would tell of single producers is kept back: a figure of fewer than {@value #FEWEST} producers, one of which a
 * single producer makes more than {@value #MOST_OF_ONE_PERMILLE} ‰, and as many others as it takes that none of these can
 * be worked out from the totals.
 */
public interface OpenSales {

    /** Producers that a figure must be made of to be told. */
    int FEWEST = 5;

    /** The most that one producer may make of a figure, in thousandths. */
    int MOST_OF_ONE_PERMILLE = 800;

    /** The longest note. */
    int LONGEST_NOTE = 400;

    /** All that came out, newest month first, of a month the newest edition first. */
    List<Release> releases();

    /** @param code as {@link Release#code} writes it */
    Optional<Release> release(String code);

    /** The file as it came out; its SHA-256 is the release's. */
    Optional<byte[]> file(String code);

    /** The lines of a release that lie in an area, a slice at a time; empty without such a release. */
    Optional<OrderSlice<Line>> lines(String code, Wanted of, @Nullable String cursor, int size);

    /**
     * Gives out a month: its first edition, or, where one is out, the next.
     *
     * @param note why there is another edition; not needed for the first
     * @throws SalesRejected if the month has not ended, nothing changed since the last edition, or the note is missing
     */
    Release publish(FiscalYear year, int month, String note, String who);

    /**
     * @param month 1–12 of the calendar
     * @param hidden lines whose value is kept back; {@code changed} lines that differ from the edition before
     * @param note empty for a first edition
     * @param sha256 of the file, 64 hexadecimal digits
     */
    record Release(
            FiscalYear year,
            int month,
            int edition,
            Instant madeAt,
            int lines,
            int hidden,
            int changed,
            String note,
            String sha256,
            long bytes,
            String who) {

        /** {@code 2569-03-v1}: fiscal year, month of the calendar, edition. */
        public String code() {
            return codeOf(year, month, edition);
        }

        static String codeOf(FiscalYear year, int month, int edition) {
            return year.be() + "-" + (month < 10 ? "0" : "") + month + "-v" + edition;
        }
    }

    /** @param areaPrefix beginning of the codes of places, empty for all; {@code item} empty for all */
    record Wanted(String areaPrefix, @Nullable Item item) {}

    /** What is told of a place. */
    enum Item {
        SALES,
        SALES_ONLINE,
        SALES_OFFLINE,
        SALES_FOOD,
        SALES_DRINK,
        SALES_TEXTILE,
        SALES_HOUSEHOLD,
        SALES_HERBAL,
        SALES_UNTYPED,
        PRODUCERS;

        /** Whether it is money, and not a number of producers. */
        public boolean isMoney() {
            return this != PRODUCERS;
        }

        /** By type only the country and its provinces are told. */
        public boolean isOfDistricts() {
            return switch (this) {
                case SALES, SALES_ONLINE, SALES_OFFLINE, PRODUCERS -> true;
                default -> false;
            };
        }
    }

    /**
     * @param areaCode empty for the country, 2 digits of a province, 4 of a district
     * @param value satang of {@link Money}, or a number of producers; null where it is kept back
     */
    record Line(String areaCode, Item item, @Nullable Long value) {}
}
