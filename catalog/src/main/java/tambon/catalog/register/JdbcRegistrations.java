package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.AssistConsent;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.ChangedSince;
import tambon.catalog.RegisterRejected.NoSuchRegistration;
import tambon.catalog.RegisterRejected.NotNow;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterRejected.TooManyDrafts;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationCard;
import tambon.catalog.RegistrationForm;
import tambon.catalog.RegistrationPick;
import tambon.catalog.RegistrationState;
import tambon.catalog.RegistrationStep;
import tambon.catalog.Registrations;
import tambon.catalog.WorkList;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.page.Slice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Applications, in the database. */
@Singleton
final class JdbcRegistrations implements Registrations {

    private static final int MOST_AT_ONCE = 200;

    private final Statements sql;
    private final WholeTransaction transaction;
    private final RegistrationRows rows;
    private final FormCheck check;
    private final Conditions conditions;
    private final Moving moving;
    private final WorkLists lists;
    private final Assigning assigning;
    private final Today today;
    private final Ids ids;

    JdbcRegistrations(
            Statements sql,
            WholeTransaction transaction,
            RegistrationRows rows,
            FormCheck check,
            Conditions conditions,
            Moving moving,
            WorkLists lists,
            Assigning assigning,
            Today today,
            Ids ids) {
        this.sql = sql;
        this.transaction = transaction;
        this.rows = rows;
        this.check = check;
        this.conditions = conditions;
        this.moving = moving;
        this.lists = lists;
        this.assigning = assigning;
        this.today = today;
        this.ids = ids;
    }

    @Override
    public Registration create(RegisterActor actor, RegistrationForm form, @Nullable AssistConsent consent) {
        boolean byHand = actor instanceof DistrictOfficer;
        if (!byHand && (!(actor instanceof Applicant) || consent != null)) {
            throw new RegisterRejected(new NotYours());
        }
        var clean = check.draft(form);
        if (byHand && !clean.areaCode().startsWith(actor.area())) {
            throw new RegisterRejected(new NotYours());
        }
        var given = byHand ? consentOf(consent) : null;
        conditions.ownRelations(actor, clean);
        long id = ids.next();
        transaction.run(() -> {
            if (!rows.add(id, actor, clean)) {
                throw new RegisterRejected(new TooManyDrafts(RegistrationRows.MOST_DRAFTS));
            }
            if (given != null) {
                keep(actor, id, given, "PAPER");
            }
            rows.record(
                    actor,
                    id,
                    byHand ? "KEYED_IN" : "CREATED",
                    RegistrationState.DRAFT,
                    byHand,
                    given == null ? "" : given.givenBy());
            return id;
        });
        return need(actor, id);
    }

    @Override
    public Registration change(RegisterActor actor, long id, int version, RegistrationForm form) {
        var row = row(actor, id);
        if (!Rights.mayEdit(actor, row.all().state(), row.actsFor())) {
            throw new RegisterRejected(
                    Rights.mayEdit(actor, RegistrationState.DRAFT, row.actsFor())
                            ? new NotNow(row.all().state())
                            : new NotYours());
        }
        var clean = check.draft(form);
        if (actor instanceof DistrictOfficer && !clean.areaCode().startsWith(actor.area())) {
            throw new RegisterRejected(new NotYours());
        }
        conditions.ownRelations(actor, clean);
        if (!rows.change(id, version, clean)) {
            throw new RegisterRejected(new ChangedSince(version));
        }
        return need(actor, id);
    }

    @Override
    public Optional<Registration> find(RegisterActor actor, long id) {
        return rows.find(actor, id).map(row -> row.seenBy(actor));
    }

    @Override
    public List<RegistrationCard> own(Applicant applicant) {
        return lists.own(applicant);
    }

    @Override
    public Registration move(RegisterActor actor, RegistrationPick pick) {
        moveAll(actor, List.of(pick));
        return need(actor, pick.id());
    }

    @Override
    public void moveAll(RegisterActor actor, List<RegistrationPick> picks) {
        if (picks.isEmpty() || picks.size() > MOST_AT_ONCE) {
            var faults = new Faults();
            faults.range("picks", picks.size(), 1, MOST_AT_ONCE);
            faults.refuseIfAny();
        }
        transaction.run(() -> {
            moving.take(actor, picks);
            return picks.size();
        });
    }

    @Override
    public List<RegistrationStep> steps(RegisterActor actor, long id) {
        return lists.steps(actor, id);
    }

    @Override
    public Slice<RegistrationCard> work(RegisterActor officer, WorkList list, @Nullable String cursor, int size) {
        if (officer instanceof Applicant) {
            throw new RegisterRejected(new NotYours());
        }
        return lists.work(officer, list, cursor, size);
    }

    @Override
    public void assign(RegisterActor officer, List<Long> picked, @Nullable Assignee to) {
        if (officer instanceof Applicant) {
            throw new RegisterRejected(new NotYours());
        }
        assigning.assign(officer, picked, to);
    }

    @Override
    public void giveHelp(Applicant applicant, long id, AssistConsent consent) {
        var row = row(applicant, id);
        var clean = check.consent(consent, today.day());
        transaction.run(() -> {
            keep(applicant, id, clean, "ONLINE");
            rows.record(applicant, id, "HELP_GIVEN", row.all().state(), false, clean.givenBy());
            return id;
        });
    }

    @Override
    public void endHelp(Applicant applicant, long id) {
        var row = row(applicant, id);
        transaction.run(() -> {
            int ended = sql.change(
                    "update tambon_catalog.assist_consent set withdrawn_at = ? where registration_id = ? and withdrawn_at is null",
                    today.now(),
                    id);
            if (ended > 0) {
                rows.record(applicant, id, "HELP_ENDED", row.all().state(), false, "");
            }
            return ended;
        });
    }

    private AssistConsent consentOf(@Nullable AssistConsent consent) {
        if (consent == null) {
            var faults = new Faults();
            faults.add("givenBy", new Missing());
            faults.refuseIfAny();
            throw new IllegalStateException("a fault was added");
        }
        return check.consent(consent, today.day());
    }

    private void keep(RegisterActor actor, long id, AssistConsent consent, String way) {
        sql.change(
                "insert into tambon_catalog.assist_consent (id, registration_id, given_by, given_on, until_on, way,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                id,
                consent.givenBy(),
                consent.givenOn().toString(),
                consent.untilOn().toString(),
                way,
                actor.accountId(),
                today.now());
    }

    private RegistrationRow row(RegisterActor actor, long id) {
        return rows.find(actor, id).orElseThrow(() -> new RegisterRejected(new NoSuchRegistration(id)));
    }

    private Registration need(RegisterActor actor, long id) {
        return find(actor, id).orElseThrow(() -> new RegisterRejected(new NoSuchRegistration(id)));
    }
}
