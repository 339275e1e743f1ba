package tambon.orders.report;

import tambon.orders.ReportForms.Form;
import tambon.orders.ReportPeriod;

import java.util.List;
import java.util.Map;

/** Fills in one form from what is known; what the office types is laid over it. */
interface Filling {

    Form form();

    /**
     * @param areaPrefix of the office; empty for the whole country
     * @param typed the fields the office filled in, for forms that count on with them
     */
    Filled of(String areaPrefix, ReportPeriod period, Map<String, String> typed);

    /**
     * @param fields by key
     * @param rows without the running number, which each form begins with
     */
    record Filled(Map<String, String> fields, List<List<String>> rows) {

        static final Filled NOTHING = new Filled(Map.of(), List.of());
    }
}
