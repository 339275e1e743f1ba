package tambon.orders;

import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.Map;

/** The forms of the official reports: their headings and columns, and what stands in them. */
public interface ReportForms {

    Layout layout(Form form);

    /** The forms of the CDD guideline for FY2565; {@link Layout#source} says where each stands in it. */
    enum Form {
        MARKET_PLAN,
        MARKET_SALES,
        MARKET_RESULT,
        MARKETER_MONTH,
        TRADER_QUARTER,
        ONLINE_INCOME,
        REGISTERED_PRODUCERS,
        PROVINCE_SUMMARY
    }

    /** How a cell or field is written: whole numbers as digits, money in satang, days as ISO 8601, a tick as {@code 1}. */
    enum Kind {
        TEXT,
        COUNT,
        MONEY,
        DAY,
        TICK,
        /**
         * How far the cell two to the left is above the one beside it, in tenths of a percent of that, as {@code -30}; empty
         * where there was nothing to rise from. Follows from the two, in rows and totals alike.
         */
        RISE,
        /** Photos of market days: on each line the day's public id, the date and the market, divided by blanks. */
        PICTURES
    }

    /**
     * A column of the form's table.
     *
     * @param groupTh the heading above several columns; empty where there is none
     * @param summed whether its total stands below
     */
    record Column(String key, String groupTh, String groupEn, String th, String en, Kind kind, boolean summed) {}

    /**
     * A line of the form outside its table.
     *
     * @param typed whether the office fills it in; the others come from the ledger
     * @param shown where it stands; those shown in the table are cells of it, typed beside it
     */
    record Field(String key, String th, String en, Kind kind, boolean typed, Shown shown) {}

    enum Shown {
        ABOVE_THE_TABLE,
        BELOW_THE_TABLE,
        IN_THE_TABLE
    }

    /**
     * @param fromDistricts whether districts report to the province first
     * @param typedRows whether the office may add rows of its own
     * @param source document and line
     */
    record Layout(
            Form form,
            String titleTh,
            String titleEn,
            ReportPeriod.Rhythm rhythm,
            boolean fromDistricts,
            boolean typedRows,
            String source,
            List<Field> fields,
            List<Column> columns) {
        public Layout {
            fields = List.copyOf(fields);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A form filled in.
     *
     * @param fields by key; those left empty are missing
     * @param rows a text for each column, empty where there is nothing to say
     * @param totals a text for each column, empty under those not summed
     */
    @Serdeable
    record Sheet(Map<String, String> fields, List<List<String>> rows, List<String> totals) {
        public Sheet {
            fields = Map.copyOf(fields);
            rows = rows.stream().map(List::copyOf).toList();
            totals = List.copyOf(totals);
        }
    }

    /** What an office fills in by hand; rows only where the form has such. */
    @Serdeable
    record Typed(Map<String, String> fields, List<List<String>> rows) {

        public static final Typed NOTHING = new Typed(Map.of(), List.of());

        public Typed {
            fields = Map.copyOf(fields);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
