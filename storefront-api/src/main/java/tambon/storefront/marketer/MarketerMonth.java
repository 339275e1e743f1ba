package tambon.storefront.marketer;

import tambon.orders.Marketers.Month;
import tambon.orders.Marketers.Work;
import tambon.storefront.page.Fields;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A marketer's month as its page shows it. */
public record MarketerMonth(Month month, LocalDate today, Fields fields) {

    public List<Work> works() {
        return List.of(Work.values());
    }

    /** The kinds that are written down; plan and report are counted by being there. */
    public List<Work> logged() {
        return works().stream().filter(work -> work != Work.PLAN_AND_REPORT).toList();
    }

    public int done(Work work) {
        return month.done().getOrDefault(work, 0);
    }

    public int target(Work work) {
        return month.target().getOrDefault(work, 0);
    }

    public boolean handedIn() {
        return month.report().isPresent();
    }

    public String fresh() {
        return UUID.randomUUID().toString();
    }
}
