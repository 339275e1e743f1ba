package tambon.orders.sheet;

import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.orders.CaptureRejected;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Files as they were sent: looked at before they count, and kept as evidence once they do. */
@Singleton
public class KeptFiles {

    private static final Duration NEVER_APPLIED = Duration.ofDays(30);

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    KeptFiles(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A file.
     *
     * @param subject what it is about: a month, a shop's id
     */
    public record Kept(long id, String subject, String name, Sheet sheet, boolean applied) {}

    /**
     * Keeps a file; those that never counted are forgotten after 30 days.
     *
     * @param kind of desk, at most 20 characters
     * @param owner who alone may see it again
     */
    public long keep(String kind, String owner, String subject, String name, byte[] bytes, String who) {
        long id = ids.next();
        sql.change(
                "delete from tambon_orders.kept_file where applied_at is null and at < ? limit 100",
                clock.instant().minus(NEVER_APPLIED));
        sql.change(
                "insert into tambon_orders.kept_file (id, kind, owner, subject, name, bytes, who, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                kind,
                owner,
                subject,
                name.length() > 150 ? name.substring(0, 150) : name,
                bytes,
                who,
                clock.instant());
        return id;
    }

    /** @throws CaptureRejected if there is none, or it is somebody else's */
    public Kept find(String kind, String owner, long id) {
        return sql.first(
                        "select id, subject, name, bytes, applied_at from tambon_orders.kept_file"
                                + " where id = ? and kind = ? and owner = ?",
                        row -> new Kept(
                                row.number("id"),
                                row.text("subject"),
                                row.text("name"),
                                Sheet.read(row.bytes("bytes")),
                                row.timeOrNull("applied_at") != null),
                        id,
                        kind,
                        owner)
                .orElseThrow(CaptureRejected::unknown);
    }

    /** It counts from now on. */
    public void applied(long id) {
        sql.change(
                "update tambon_orders.kept_file set applied_at = ? where id = ? and applied_at is null",
                clock.instant(),
                id);
    }
}
