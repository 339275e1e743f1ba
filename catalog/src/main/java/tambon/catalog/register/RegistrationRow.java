package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.PrivateContacts;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterActor;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationCard;
import tambon.catalog.RegistrationForm;
import tambon.catalog.RegistrationState;
import tambon.infra.database.Row;
import tambon.infra.time.FiscalYear;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A registration as its table keeps it, with whether the district may act for the applicant today. */
record RegistrationRow(
        Registration all,
        @Nullable Long accountId,
        @Nullable Long keyedInBy,
        int renewalCount) {

    private static final PrivateContacts.Contact NOTHING = new PrivateContacts.Contact(0, "", "", "");

    /** {@code helped} needs the day as the first value. */
    static final String SELECT = "select r.*, " + Scope.HELPED + " helped from tambon_catalog.registration r where ";

    static RegistrationRow read(Row row) throws SQLException {
        var state = row.constant("state", RegistrationState.class);
        var keyedInBy = row.numberOrNull("keyed_in_by");
        return new RegistrationRow(
                new Registration(
                        row.number("id"),
                        row.count("version"),
                        state,
                        form(row),
                        keyedInBy != null,
                        row.flag("helped"),
                        row.numberOrNull("producer_id"),
                        row.text("assigned_name"),
                        row.timeOrNull("submitted_at"),
                        row.time("waiting_since"),
                        row.dayOrNull("due_on"),
                        row.text("reasons"),
                        row.timeOrNull("refused_at"),
                        row.dayOrNull("notified_on"),
                        row.dayOrNull("appeal_until"),
                        row.text("grounds"),
                        row.dayOrNull("appealed_on"),
                        row.numberOrNull("announcement_id"),
                        row.textOrNull("registration_number"),
                        row.countOrNull("year_be"),
                        row.dayOrNull("registered_on"),
                        row.dayOrNull("valid_until"),
                        row.timeOrNull("found_genuine_at"),
                        List.of(),
                        false),
                row.numberOrNull("account_id"),
                keyedInBy,
                row.count("renewal_count"));
    }

    /** Whether the district office may do what the applicant may. */
    boolean actsFor() {
        return all.byHand() || all.helped();
    }

    Registration seenBy(RegisterActor actor) {
        var it = all;
        return new Registration(
                it.id(),
                it.version(),
                it.state(),
                actor instanceof RegisterActor.Applicant ? it.form() : it.form().with(NOTHING),
                it.byHand(),
                it.helped(),
                it.producerId(),
                it.assignedName(),
                it.submittedAt(),
                it.waitingSince(),
                it.dueOn(),
                it.reasons(),
                it.refusedAt(),
                it.notifiedOn(),
                it.appealUntil(),
                it.grounds(),
                it.appealedOn(),
                it.announcementId(),
                it.registrationNumber(),
                it.yearBe(),
                it.registeredOn(),
                it.validUntil(),
                it.foundGenuineAt(),
                Rights.moves(actor, it.state(), actsFor()),
                Rights.mayEdit(actor, it.state(), actsFor()));
    }

    static RegistrationCard card(Row row, Instant now) throws SQLException {
        var since = row.time("waiting_since");
        var due = row.dayOrNull("due_on");
        return new RegistrationCard(
                row.number("id"),
                row.count("version"),
                row.constant("state", RegistrationState.class),
                row.constant("kind", ProducerKind.class),
                row.text("name_th"),
                row.text("area_code"),
                since,
                (int) ChronoUnit.DAYS.between(
                        since.atZone(FiscalYear.BANGKOK).toLocalDate(),
                        now.atZone(FiscalYear.BANGKOK).toLocalDate()),
                due,
                due != null && due.isBefore(now.atZone(FiscalYear.BANGKOK).toLocalDate()),
                row.numberOrNull("assigned_to"),
                row.text("assigned_name"),
                row.numberOrNull("keyed_in_by") != null,
                row.textOrNull("registration_number"));
    }

    private static RegistrationForm form(Row row) throws SQLException {
        return new RegistrationForm(
                row.constant("kind", ProducerKind.class),
                row.text("name_th"),
                row.text("name_en"),
                row.text("area_code"),
                row.text("address"),
                row.text("contact_name"),
                row.text("contact_phone"),
                row.text("goods"),
                row.text("production_per_month"),
                row.text("standards_passed"),
                row.text("standards_applied"),
                row.flag("has_smartphone"),
                row.flag("sells_online"),
                row.numberOrNull("group_id"),
                row.numberOrNull("renews_id"));
    }
}
