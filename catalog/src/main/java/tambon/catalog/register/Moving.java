package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.ChangedSince;
import tambon.catalog.RegisterRejected.NoSuchFile;
import tambon.catalog.RegisterRejected.NoSuchRegistration;
import tambon.catalog.RegisterRejected.NotNow;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterRejected.OneOfSeveral;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationMove.Announce;
import tambon.catalog.RegistrationMove.Appeal;
import tambon.catalog.RegistrationMove.AskCorrections;
import tambon.catalog.RegistrationMove.Certify;
import tambon.catalog.RegistrationMove.Consent;
import tambon.catalog.RegistrationMove.DismissAppeal;
import tambon.catalog.RegistrationMove.FindGenuine;
import tambon.catalog.RegistrationMove.GrantAppeal;
import tambon.catalog.RegistrationMove.NotifyRefusal;
import tambon.catalog.RegistrationMove.OrderRevocation;
import tambon.catalog.RegistrationMove.PassCheck;
import tambon.catalog.RegistrationMove.Refuse;
import tambon.catalog.RegistrationMove.Revoke;
import tambon.catalog.RegistrationMove.Submit;
import tambon.catalog.RegistrationMove.WithholdConsent;
import tambon.catalog.RegistrationPick;
import tambon.catalog.SellingStops.Cause;
import tambon.catalog.selling.Stopping;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/** Takes steps: looks whether they may be taken, moves the rows by guarded updates, and writes down who did it. */
@Singleton
final class Moving {

    private final Statements sql;
    private final RegistrationRows rows;
    private final Conditions conditions;
    private final Announcing announcing;
    private final Stopping stopping;
    private final Today today;
    private final Ids ids;

    Moving(
            Statements sql,
            RegistrationRows rows,
            Conditions conditions,
            Announcing announcing,
            Stopping stopping,
            Today today,
            Ids ids) {
        this.sql = sql;
        this.rows = rows;
        this.conditions = conditions;
        this.announcing = announcing;
        this.stopping = stopping;
        this.today = today;
        this.ids = ids;
    }

    /** Inside a transaction: all or, by the exception, none. Rows are locked in the order of their ids. */
    void take(RegisterActor actor, List<RegistrationPick> picks) {
        var read = rows.find(actor, picks.stream().map(RegistrationPick::id).toList()).stream()
                .collect(toMap(row -> row.all().id(), row -> row));
        var round = new Round(actor, conditions.deadlines(), announcing.round(actor));
        var steps = new ArrayList<Step>();
        for (var pick : picks.stream()
                .sorted(Comparator.comparingLong(RegistrationPick::id))
                .toList()) {
            try {
                steps.add(take(round, pick, read.get(pick.id())));
            } catch (RegisterRejected rejected) {
                throw picks.size() == 1
                        ? rejected
                        : new RegisterRejected(new OneOfSeveral(pick.id(), rejected.reason()));
            }
        }
        rows.record(steps);
    }

    private record Round(RegisterActor actor, Conditions.Deadlines deadlines, Announcing.Round announcing) {}

    private Step take(Round round, RegistrationPick pick, @Nullable RegistrationRow row) {
        if (row == null) {
            throw new RegisterRejected(new NoSuchRegistration(pick.id()));
        }
        var actor = round.actor();
        var move = pick.move();
        var from = row.all().state();
        if (!Rights.may(actor, move.name(), row.actsFor())) {
            throw new RegisterRejected(new NotYours());
        }
        var to = Rights.after(from, move.name()).orElseThrow(() -> new RegisterRejected(new NotNow(from)));
        if (row.all().version() != pick.version()) {
            throw new RegisterRejected(new ChangedSince(pick.version()));
        }
        ownFile(pick);
        var sets = new LinkedHashMap<String, @Nullable Object>();
        if (from != to) {
            sets.put("waiting_since", today.now());
            sets.put("assigned_to", null);
            sets.put("assigned_name", "");
            sets.put("due_on", text(round.deadlines().of(to)));
        }
        var reasons = effects(round, row, move, sets);
        if (!rows.move(row, to, sets)) {
            throw new RegisterRejected(new ChangedSince(pick.version()));
        }
        return new Step(
                ids.next(),
                pick.id(),
                move.name().name(),
                from,
                to,
                today.now(),
                actor,
                onBehalf(actor, move),
                reasons,
                meeting(move),
                pick.fileId());
    }

    /** Fills in the columns that the step sets. Returns its reasons. */
    private String effects(
            Round round, RegistrationRow row, RegistrationMove move, Map<String, @Nullable Object> sets) {
        var reasons = conditions.reasons(move);
        switch (move) {
            case Submit _ -> {
                conditions.maySubmit(row);
                if (row.all().submittedAt() == null) {
                    sets.put("submitted_at", today.now());
                }
            }
            case Consent(long meeting) -> conditions.ownMeeting(round.actor(), meeting);
            case Certify(long meeting) -> conditions.ownMeeting(round.actor(), meeting);
            case AskCorrections _, GrantAppeal _, DismissAppeal _, OrderRevocation _ -> sets.put("reasons", reasons);
            case WithholdConsent(long meeting, String _) -> {
                conditions.ownMeeting(round.actor(), meeting);
                sets.put("reasons", reasons);
            }
            case Refuse(long meeting, String _) -> {
                conditions.ownMeeting(round.actor(), meeting);
                sets.put("reasons", reasons);
                sets.put("refused_at", today.now());
            }
            case NotifyRefusal(var told) -> {
                var on = conditions.notified(row, told);
                var until = text(round.deadlines().appeal(on));
                sets.put("notified_on", on.toString());
                sets.put("appeal_until", until);
                sets.put("due_on", until);
            }
            case Appeal(String _, var received) -> {
                sets.put("appealed_on", text(conditions.appealDay(row, round.actor(), received)));
                sets.put("grounds", reasons);
            }
            case Announce _ -> sets.putAll(announcing.announce(round.announcing(), row));
            case FindGenuine _ -> sets.put("found_genuine_at", today.now());
            case Revoke _ ->
                stopping.stop(
                        round.actor(),
                        requireNonNull(row.all().producerId()),
                        Cause.REVOKED,
                        row.all().reasons());
            case PassCheck _ -> {}
        }
        return reasons;
    }

    private void ownFile(RegistrationPick pick) {
        var file = pick.fileId();
        if (file != null
                && sql.list(
                                "select 1 from tambon_catalog.register_file where id = ? and registration_id = ?",
                                row -> 1,
                                file,
                                pick.id())
                        .isEmpty()) {
            throw new RegisterRejected(new NoSuchFile(file));
        }
    }

    private static boolean onBehalf(RegisterActor actor, RegistrationMove move) {
        return (move instanceof Submit || move instanceof Appeal) && !(actor instanceof Applicant);
    }

    private static @Nullable Long meeting(RegistrationMove move) {
        return switch (move) {
            case Consent(long meeting) -> meeting;
            case WithholdConsent(long meeting, String _) -> meeting;
            case Certify(long meeting) -> meeting;
            case Refuse(long meeting, String _) -> meeting;
            case Submit _, AskCorrections _, PassCheck _, Announce _, NotifyRefusal _ -> null;
            case Appeal _, GrantAppeal _, DismissAppeal _, FindGenuine _, OrderRevocation _, Revoke _ -> null;
        };
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }
}
