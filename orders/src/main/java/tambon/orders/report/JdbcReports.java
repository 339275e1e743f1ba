package tambon.orders.report;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;
import tambon.orders.ReportPeriod;
import tambon.orders.Reports;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** The reports, put together from their parts. */
@Singleton
final class JdbcReports implements Reports {

    private final OpenReports opened;
    private final Taking taking;
    private final Desks desks;
    private final RegisteredFilling registered;

    JdbcReports(OpenReports opened, Taking taking, Desks desks, RegisteredFilling registered) {
        this.opened = opened;
        this.taking = taking;
        this.desks = desks;
        this.registered = registered;
    }

    @Override
    public Layout layout(Form form) {
        return Layouts.of(form);
    }

    @Override
    public Waiting waiting(Officer officer) {
        return desks.waiting(officer);
    }

    @Override
    public Desk desk(Officer officer) {
        return desks.of(officer);
    }

    @Override
    public Report open(Officer officer, Subject key) {
        return opened.open(officer, key);
    }

    @Override
    public void keep(Officer officer, Subject key, Typed typed) {
        taking.keep(officer, key, typed);
    }

    @Override
    public void send(Officer officer, Subject key, int version, String position, String reason) {
        taking.send(officer, key, version, position, reason);
    }

    @Override
    public void approve(Officer officer, Subject key, int version) {
        taking.approve(officer, key, version);
    }

    @Override
    public void sendBack(Officer officer, Subject key, int version, String reason) {
        taking.sendBack(officer, key, version, reason);
    }

    @Override
    public List<Owed> below(Officer officer, Form form, ReportPeriod period) {
        return desks.below(officer, form, period);
    }

    @Override
    public int remind(Officer officer, Form form, ReportPeriod period, Collection<String> areaCodes) {
        return taking.remind(officer, form, period, areaCodes);
    }

    @Override
    public Slice<List<String>> registered(String areaPrefix, @Nullable String cursor) {
        return registered.rows(areaPrefix, cursor);
    }
}
