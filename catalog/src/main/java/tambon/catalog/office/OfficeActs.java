package tambon.catalog.office;

import tambon.catalog.RegisterActor;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Writes down who did what, in the transaction that does it. Nothing written is ever changed. */
@Singleton
public class OfficeActs {

    private static final int DETAIL = 500;

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    OfficeActs(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param detail what a reader of the record needs besides; cut off after 500 characters */
    public void record(RegisterActor actor, Act act, long subjectId, String detail) {
        record(actor, act, List.of(subjectId), detail);
    }

    public void record(RegisterActor actor, Act act, List<Long> subjects, String detail) {
        var now = clock.instant();
        var told = detail.substring(0, Math.min(DETAIL, detail.length()));
        sql.batch(
                "insert into tambon_catalog.office_act (id, at, account_id, actor_name, office, office_area, act, subject,"
                        + " subject_id, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                subjects.stream()
                        .map(subject -> Arrays.<Object>asList(
                                ids.next(),
                                now,
                                actor.accountId(),
                                actor.name(),
                                actor.office(),
                                actor.area(),
                                act,
                                act.subject(),
                                subject,
                                told))
                        .toList());
    }
}
