package tambon.catalog.gate;

import tambon.catalog.ListingForm;
import tambon.catalog.name.Names;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Stands between a seller and the shelf; inside the transaction that changes the product, whose row is locked. */
@Singleton
public class Gate {

    private final Statements sql;
    private final Snapshots snapshots;
    private final Ids ids;
    private final Clock clock;

    Gate(Statements sql, Snapshots snapshots, Ids ids, Clock clock) {
        this.sql = sql;
        this.snapshots = snapshots;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether the product may be shown now; if not, it is put before the staff. */
    public boolean mayBeShown(long producerId, long productId, ListingForm form) {
        var hits = hits(form);
        if (hits.isEmpty() && (!onTrial(producerId) || approvedAsItIs(productId, form))) {
            return true;
        }
        ask(productId, form, hits);
        return false;
    }

    /** Looks at a change of a product that is shown; whether it may stay so. */
    public boolean mayStay(long producerId, long productId, ListingForm form) {
        var hits = hits(form);
        if (!hits.isEmpty() || (onTrial(producerId) && !approvedAsItIs(productId, form))) {
            ask(productId, form, hits);
        }
        return hits.isEmpty();
    }

    /** A product that waits is judged as it is now. */
    public void changedWhileWaiting(long productId, ListingForm form) {
        sql.change(
                "update tambon_catalog.listing_review set now_is = ?, hits = ?, version = version + 1 where waiting_for = ?",
                snapshots.written(form),
                String.join("\n", hits(form)),
                productId);
    }

    /** From now on the producer's goods are looked at. */
    public void beginTrial(long producerId) {
        sql.change("update tambon_catalog.producer set on_trial = true where id = ?", producerId);
    }

    private boolean onTrial(long producerId) {
        return !sql.list(
                        "select 1 n from tambon_catalog.producer where id = ? and on_trial",
                        row -> row.count("n"),
                        producerId)
                .isEmpty();
    }

    /** Prices, stock and sizes are nobody's business but the seller's: only words count. */
    private boolean approvedAsItIs(long productId, ListingForm form) {
        return snapshots.approved(productId).equals(snapshots.written(form));
    }

    private void ask(long productId, ListingForm form, List<String> hits) {
        sql.change(
                """
                insert into tambon_catalog.listing_review (id, product_id, version, state, was, now_is, hits, asked_at)
                values (?, ?, 1, 'WAITING', ?, ?, ?, ?)
                on duplicate key update now_is = values(now_is), hits = values(hits), version = version + 1""",
                ids.next(),
                productId,
                snapshots.approved(productId),
                snapshots.written(form),
                Names.cut(String.join("\n", hits), 500),
                clock.instant());
    }

    private List<String> hits(ListingForm form) {
        var said = Names.key(Stream.concat(
                        Stream.of(form.nameTh(), form.nameEn(), form.storyTh(), form.storyEn()),
                        form.keywords().stream())
                .reduce("", (a, b) -> a + " " + b));
        return sql
                .list("select word from tambon_catalog.forbidden_word order by word", row -> row.text("word"))
                .stream()
                .filter(word -> said.contains(Names.key(word)))
                .toList();
    }
}
