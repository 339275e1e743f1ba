package tambon.storefront.report;

import tambon.storefront.page.Language;
import tambon.storefront.page.Written;

import java.time.LocalDate;
import java.util.List;

/**
 * A photo that stands in a report.
 *
 * @param id of the market day, as addresses write it
 */
public record Picture(String id, LocalDate day, String market) {

    /** As {@link tambon.orders.ReportForms.Kind#PICTURES} is written. */
    static List<Picture> all(String text) {
        return text.lines()
                .map(line -> line.split(" ", 3))
                .map(parts -> new Picture(parts[0], LocalDate.parse(parts[1]), parts[2]))
                .toList();
    }

    public String caption(Language language) {
        return market + " " + Written.day(language, day);
    }

    public String address() {
        return "/markets/days/" + id + "/photo";
    }
}
