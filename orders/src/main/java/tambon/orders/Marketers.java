package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What new-generation marketers (นักการตลาดรุ่นใหม่) plan, do and report. Targets are data of a fiscal year; a year without
 * its own has those of the latest year before.
 *
 * <p>Source: CDD guideline FY2565, 002:5080–5111.
 */
public interface Marketers {

    /** The eight kinds of work. The first five are the rows of the monthly form (002:5098) and the promotion acts (002:5072). */
    enum Work {
        ONLINE_SALE,
        CONTENT,
        CLIP,
        LIVE,
        CHANNEL_EVENT,
        COACHING,
        DATA_UPDATE,
        PLAN_AND_REPORT;

        /** Whether it counts among the 16,700 acts of promotion. */
        public boolean promotes() {
            return switch (this) {
                case ONLINE_SALE, CONTENT, CLIP, LIVE, CHANNEL_EVENT -> true;
                case COACHING, DATA_UPDATE, PLAN_AND_REPORT -> false;
            };
        }
    }

    /** @param provinceCode 2 digits */
    record Marketer(long id, String name, String provinceCode) {}

    /** Writes work down; sent again under the same press it counts once. @throws CaptureRejected if a field is wrong */
    void log(Marketer marketer, Entry entry);

    /** Takes an entry of this or last month back. @throws CaptureRejected if it is another's, or older */
    void takeBack(Marketer marketer, long entryId);

    /** @throws CaptureRejected if it is empty, or the month was reported */
    void plan(Marketer marketer, YearMonth month, String plan);

    /** Hands the month in. @throws CaptureRejected if it has no plan yet, or was handed in before */
    void report(Marketer marketer, YearMonth month, String report);

    Month month(Marketer marketer, YearMonth month);

    /** What the marketers of an area did in a month, for form 11.4: marketers who planned or logged, targets for so many. */
    Counts counts(String areaPrefix, YearMonth month);

    /** Acts of promotion in a fiscal year, by province. */
    Map<String, Long> promotionActs(String areaPrefix, FiscalYear year);

    /** @param pieces 1–500; {@code evidence} a link, or empty; {@code press} UUID of the form */
    record Entry(Work work, LocalDate day, int pieces, String subject, String evidence, String press) {}

    record Logged(long id, Work work, LocalDate day, int pieces, String subject, String evidence) {}

    /** @param done by kind of work, for all kinds; {@code target} likewise */
    record Month(
            YearMonth month,
            String plan,
            Optional<String> report,
            @Nullable Instant reportedAt,
            List<Logged> entries,
            Map<Work, Integer> done,
            Map<Work, Integer> target) {
        public Month {
            entries = List.copyOf(entries);
            done = Map.copyOf(done);
            target = Map.copyOf(target);
        }
    }

    record Count(int target, int result) {}

    record Counts(int marketers, Map<Work, Count> byWork) {
        public Counts {
            byWork = Map.copyOf(byWork);
        }
    }
}
