package tambon.storefront.report;

import org.jspecify.annotations.Nullable;
import tambon.orders.ReportForms.Layout;
import tambon.orders.ReportPeriod;
import tambon.orders.Reports.Owed;
import tambon.orders.Reports.State;
import tambon.storefront.page.Language;

import java.time.LocalDate;
import java.util.List;

/**
 * Each office below with one form and period, those who have not sent first.
 *
 * @param dueOn null while the day it counts from is not known
 * @param done a word on what was just done; null for nothing
 */
public record ProgressView(
        String title,
        String period,
        String address,
        @Nullable LocalDate dueOn,
        List<Office> silent,
        List<Office> sent,
        @Nullable String done) {

    public ProgressView {
        silent = List.copyOf(silent);
        sent = List.copyOf(sent);
    }

    public record Office(String code, String name, Owed owed, String address) {}

    static ProgressView of(
            Language language, Layout layout, ReportPeriod period, List<Owed> below, Told told, @Nullable String done) {
        var offices = below.stream()
                .map(owed -> new Office(
                        owed.subject().areaCode(),
                        told.office(language, owed.subject().areaCode()),
                        owed,
                        Asked.address(owed.subject())))
                .toList();
        return new ProgressView(
                Told.title(language, layout),
                Told.period(language, period),
                Asked.progress(layout.form(), period),
                below.isEmpty() ? null : below.getFirst().dueOn(),
                offices.stream().filter(office -> !isSent(office)).toList(),
                offices.stream().filter(ProgressView::isSent).toList(),
                done);
    }

    private static boolean isSent(Office office) {
        return office.owed().state() == State.SENT || office.owed().state() == State.APPROVED;
    }
}
