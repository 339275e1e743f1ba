package tambon.catalog.register;

import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.Holiday;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterCalendar;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.ChangedSince;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterSettings;
import tambon.catalog.RegistrationWindow;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The calendar and the settings, in the database. */
@Singleton
final class JdbcCalendar implements RegisterCalendar {

    private static final int ERA = 543;
    private static final int MOST_WORKING_DAYS = 250;
    private static final Pattern FORMAT =
            Pattern.compile("(?:[A-Za-z0-9/. -]|\\{province}|\\{year}|\\{yy})*\\{number}[A-Za-z0-9/. -]*");

    private final Statements sql;
    private final Today today;
    private final Ids ids;

    JdbcCalendar(Statements sql, Today today, Ids ids) {
        this.sql = sql;
        this.today = today;
        this.ids = ids;
    }

    @Override
    public List<Holiday> holidays(int yearBe) {
        var first = LocalDate.of(Math.clamp(yearBe, 2400, 2800) - ERA, 1, 1);
        return sql.list(
                "select day, name_th, name_en, checked from tambon_catalog.holiday where day between ? and ? order by day",
                row -> new Holiday(row.day("day"), row.text("name_th"), row.text("name_en"), row.flag("checked")),
                first.toString(),
                first.plusYears(1).minusDays(1).toString());
    }

    @Override
    public void keepHoliday(RegisterActor actor, Holiday holiday) {
        onlyDepartment(actor);
        var faults = new Faults();
        var th = faults.name("nameTh", holiday.nameTh(), 150);
        var en = faults.line("nameEn", holiday.nameEn(), 150);
        faults.range("day", holiday.day().getYear() + ERA, 2560, 2650);
        faults.refuseIfAny();
        sql.change("""
                insert into tambon_catalog.holiday (day, name_th, name_en, checked) values (?, ?, ?, ?)
                on duplicate key update name_th = values(name_th), name_en = values(name_en), checked = values(checked)""", holiday.day().toString(), th, en, holiday.checked());
    }

    @Override
    public void dropHoliday(RegisterActor actor, LocalDate day) {
        onlyDepartment(actor);
        sql.change("delete from tambon_catalog.holiday where day = ?", day.toString());
    }

    @Override
    public LocalDate workingDaysAfter(LocalDate day, int workingDays) {
        int count = Math.clamp(workingDays, 0, MOST_WORKING_DAYS);
        return from(day).after(day, count);
    }

    /** The days from then on for as long as any deadline runs. */
    WorkingDays from(LocalDate day) {
        return new WorkingDays(new HashSet<>(sql.list(
                "select day from tambon_catalog.holiday where day between ? and ?",
                row -> row.day("day"),
                day.toString(),
                day.plusDays(3L * MOST_WORKING_DAYS).toString())));
    }

    @Override
    public List<RegistrationWindow> windows() {
        return sql.list(
                "select id, name, opens_on, closes_on from tambon_catalog.registration_window where closes_on >= ?"
                        + " order by opens_on, id limit 100",
                row -> new RegistrationWindow(
                        row.number("id"), row.text("name"), row.day("opens_on"), row.day("closes_on")),
                today.day().toString());
    }

    @Override
    public void addWindow(RegisterActor actor, String name, LocalDate opensOn, LocalDate closesOn) {
        onlyDepartment(actor);
        var faults = new Faults();
        var clean = faults.name("name", name, 100);
        if (closesOn.isBefore(opensOn)) {
            faults.add("closesOn", new OutOfRange(0, 0));
        }
        faults.refuseIfAny();
        sql.change(
                "insert into tambon_catalog.registration_window (id, name, opens_on, closes_on) values (?, ?, ?, ?)",
                ids.next(),
                clean,
                opensOn.toString(),
                closesOn.toString());
    }

    @Override
    public void dropWindow(RegisterActor actor, long id) {
        onlyDepartment(actor);
        sql.change("delete from tambon_catalog.registration_window where id = ?", id);
    }

    /** The window that is open or opens next. */
    Optional<RegistrationWindow> nextWindow() {
        return windows().stream().findFirst();
    }

    @Override
    public RegisterSettings settings() {
        return sql.first(
                        "select * from tambon_catalog.register_setting",
                        row -> new RegisterSettings(
                                row.count("version"),
                                row.text("number_format"),
                                row.flag("windows_apply"),
                                row.countOrNull("valid_years"),
                                row.count("renewal_days"),
                                row.countOrNull("check_days"),
                                row.countOrNull("district_days"),
                                row.countOrNull("province_days"),
                                row.countOrNull("announce_days"),
                                row.countOrNull("notify_days"),
                                row.countOrNull("appeal_decision_days"),
                                row.countOrNull("correction_days")))
                .orElseThrow(() -> new IllegalStateException("the register has lost its settings"));
    }

    @Override
    public void set(RegisterActor actor, RegisterSettings it) {
        onlyDepartment(actor);
        check(it);
        int changed = sql.change(
                """
                update tambon_catalog.register_setting set version = version + 1, number_format = ?, windows_apply = ?,
                valid_years = ?, renewal_days = ?, check_days = ?, district_days = ?, province_days = ?,
                announce_days = ?, notify_days = ?, appeal_decision_days = ?, correction_days = ? where version = ?""",
                it.numberFormat(),
                it.windowsApply(),
                it.validYears(),
                it.renewalDays(),
                it.checkDays(),
                it.districtDays(),
                it.provinceDays(),
                it.announceDays(),
                it.notifyDays(),
                it.appealDecisionDays(),
                it.correctionDays(),
                it.version());
        if (changed == 0) {
            throw new RegisterRejected(new ChangedSince(it.version()));
        }
    }

    private static void check(RegisterSettings it) {
        var faults = new Faults();
        if (it.numberFormat().length() > 30
                || !FORMAT.matcher(it.numberFormat()).matches()) {
            faults.add("numberFormat", new Malformed());
        }
        faults.range("validYears", it.validYears(), 1, 50);
        faults.range("renewalDays", it.renewalDays(), 0, 400);
        faults.range("checkDays", it.checkDays(), 1, MOST_WORKING_DAYS);
        faults.range("districtDays", it.districtDays(), 1, MOST_WORKING_DAYS);
        faults.range("provinceDays", it.provinceDays(), 1, MOST_WORKING_DAYS);
        faults.range("announceDays", it.announceDays(), 1, MOST_WORKING_DAYS);
        faults.range("notifyDays", it.notifyDays(), 1, MOST_WORKING_DAYS);
        faults.range("appealDecisionDays", it.appealDecisionDays(), 1, MOST_WORKING_DAYS);
        faults.range("correctionDays", it.correctionDays(), 1, MOST_WORKING_DAYS);
        faults.refuseIfAny();
    }

    private static void onlyDepartment(RegisterActor actor) {
        if (!(actor instanceof DepartmentOfficer)) {
            throw new RegisterRejected(new NotYours());
        }
    }
}
