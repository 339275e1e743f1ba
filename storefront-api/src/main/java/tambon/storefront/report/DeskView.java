package tambon.storefront.report;

import org.jspecify.annotations.Nullable;
import tambon.orders.Reports.Desk;
import tambon.orders.Reports.Owed;
import tambon.orders.Reports.Progress;
import tambon.orders.Reports.State;
import tambon.orders.Reports.Subject;
import tambon.storefront.page.Language;

import java.util.List;

/**
 * What an officer's desk shows.
 *
 * @param done a word on what was just done; null for nothing
 */
public record DeskView(
        Language language,
        List<Line> open,
        List<Line> sent,
        List<Line> toCheck,
        List<Below> below,
        Finder.Choices finder,
        @Nullable String done) {

    public DeskView {
        open = List.copyOf(open);
        sent = List.copyOf(sent);
        toCheck = List.copyOf(toCheck);
        below = List.copyOf(below);
    }

    /** @param remindedToo whether the office above asked for it */
    public record Line(Owed owed, String period, String office, String address, boolean remindedToo) {

        public boolean overdue() {
            return owed.late() && owed.state() != State.SENT && owed.state() != State.APPROVED;
        }
    }

    /** How far the offices below are with a form. */
    public record Below(
            Progress progress,
            String period,
            String address,
            @Nullable String country) {}

    static DeskView of(
            Language language, Desk desk, Told told, boolean department, Finder.Choices finder, @Nullable String done) {
        var lines = desk.own().stream().map(owed -> line(language, told, owed)).toList();
        return new DeskView(
                language,
                lines.stream().filter(line -> !isSent(line)).toList(),
                lines.stream().filter(DeskView::isSent).toList(),
                desk.toCheck().stream().map(owed -> line(language, told, owed)).toList(),
                desk.below().stream()
                        .map(progress -> new Below(
                                progress,
                                Told.period(language, progress.period()),
                                Asked.progress(progress.form(), progress.period()),
                                department ? Asked.address(new Subject(progress.form(), progress.period(), "")) : null))
                        .toList(),
                finder,
                done);
    }

    private static Line line(Language language, Told told, Owed owed) {
        return new Line(
                owed,
                Told.period(language, owed.subject().period()),
                told.office(language, owed.subject().areaCode()),
                Asked.address(owed.subject()),
                owed.reminded());
    }

    private static boolean isSent(Line line) {
        return line.owed().state() == State.SENT || line.owed().state() == State.APPROVED;
    }
}
