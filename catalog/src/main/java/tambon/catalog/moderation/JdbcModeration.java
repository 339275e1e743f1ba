package tambon.catalog.moderation;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.ChangedMeanwhile;
import tambon.catalog.CatalogRejected.NoSuchListing;
import tambon.catalog.CatalogRejected.NoSuchProducer;
import tambon.catalog.ListingState;
import tambon.catalog.Moderation;
import tambon.catalog.ProducerCard;
import tambon.catalog.ProducerKind;
import tambon.catalog.Standings.Officer;
import tambon.catalog.form.Faults;
import tambon.catalog.listing.OwnProduct;
import tambon.catalog.listing.ProductChanges;
import tambon.catalog.listing.ProductWrites;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.page.Slice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcModeration implements Moderation {

    private final Statements sql;
    private final WholeTransaction transaction;
    private final ReviewReader reader;
    private final OwnProduct own;
    private final ProductWrites writes;
    private final ProductChanges changes;
    private final Clock clock;

    JdbcModeration(
            Statements sql,
            WholeTransaction transaction,
            ReviewReader reader,
            OwnProduct own,
            ProductWrites writes,
            ProductChanges changes,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.reader = reader;
        this.own = own;
        this.writes = writes;
        this.changes = changes;
        this.clock = clock;
    }

    private record Judged(long productId, long producerId, int version, ListingState state) {}

    @Override
    public Slice<Review> waiting(Officer officer, @Nullable String cursor, int size) {
        return reader.waiting(officer.area(), cursor, size);
    }

    @Override
    public Optional<Review> last(long productId) {
        return reader.last(productId);
    }

    @Override
    public void approve(Officer officer, long reviewId, int version) {
        transaction.run(() -> {
            var judged = decide(officer, reviewId, version, State.APPROVED, "");
            if (judged.state() != ListingState.PUBLISHED) {
                own.refuseStopped(judged.producerId());
                show(judged.productId(), ListingState.PUBLISHED);
            }
            sql.change("""
                    update tambon_catalog.producer set on_trial = false where id = ? and on_trial and ? <= (
                    select count(*) from tambon_catalog.listing_review r
                    join tambon_catalog.product p on p.id = r.product_id
                    where p.producer_id = ? and r.state = 'APPROVED' and r.decided_at > (select coalesce(max(b.decided_at), '1970-01-01')
                    from tambon_catalog.listing_review b join tambon_catalog.product q on q.id = b.product_id
                    where q.producer_id = ? and b.state = 'RETURNED'))""", judged.producerId(), APPROVALS_TO_TRUST, judged.producerId(), judged.producerId());
            return judged;
        });
    }

    @Override
    public void sendBack(Officer officer, long reviewId, int version, String reasons) {
        var faults = new Faults();
        var said = faults.text("reasons", reasons, 1_000);
        if (said.isEmpty()) {
            faults.add("reasons", new CatalogRejected.Missing());
        }
        faults.refuseIfAny();
        transaction.run(() -> {
            var judged = decide(officer, reviewId, version, State.RETURNED, said);
            if (judged.state() == ListingState.PUBLISHED) {
                show(judged.productId(), ListingState.HIDDEN);
            }
            return judged;
        });
    }

    /** The product's row first, as everyone who changes it does; then the look, if it is still the one that was read. */
    private Judged decide(Officer officer, long reviewId, int version, State state, String reasons) {
        var judged = sql.first(
                        """
                        select p.id, p.producer_id, p.state, r.version from tambon_catalog.product p
                        join tambon_catalog.listing_review r on r.product_id = p.id
                        where r.id = ? and p.area_code like ? for update""",
                        row -> new Judged(
                                row.number("id"),
                                row.number("producer_id"),
                                row.count("version"),
                                row.constant("state", ListingState.class)),
                        reviewId,
                        officer.area() + "%")
                .orElseThrow(() -> new CatalogRejected(new NoSuchListing(reviewId)));
        int decided = sql.change("""
                update tambon_catalog.listing_review set state = ?, reasons = ?, decided_by = ?, decided_at = ?
                where id = ? and version = ? and state = 'WAITING'""", state, reasons, officer.name(), clock.instant(), reviewId, version);
        if (decided == 0) {
            throw new CatalogRejected(new ChangedMeanwhile(version, judged.version()));
        }
        return judged;
    }

    private void show(long productId, ListingState state) {
        writes.turn(productId, state);
        changes.of(List.of(productId));
    }

    @Override
    public List<Forbidden> forbidden() {
        return sql.list(
                "select word, reason_th, reason_en from tambon_catalog.forbidden_word order by word",
                row -> new Forbidden(row.text("word"), row.text("reason_th"), row.text("reason_en")));
    }

    @Override
    public void forbid(Officer officer, Forbidden word) {
        var faults = new Faults();
        var clean = faults.name("word", word.word(), 60);
        var th = faults.name("reasonTh", word.reasonTh(), 200);
        var en = faults.line("reasonEn", word.reasonEn(), 200);
        faults.refuseIfAny();
        sql.change("""
                insert into tambon_catalog.forbidden_word (word, reason_th, reason_en, changed_by, changed_at)
                values (?, ?, ?, ?, ?) on duplicate key update reason_th = values(reason_th),
                reason_en = values(reason_en), changed_by = values(changed_by), changed_at = values(changed_at)""", clean, th, en, officer.name(), clock.instant());
    }

    @Override
    public void allow(Officer officer, String word) {
        sql.change("delete from tambon_catalog.forbidden_word where word = ?", word);
    }

    @Override
    public List<Trial> onTrial(Officer officer) {
        return sql.list(
                """
                select m.id, m.kind, m.name_th, m.name_en, m.area_code, (select count(*) from tambon_catalog.listing_review r
                join tambon_catalog.product p on p.id = r.product_id where p.producer_id = m.id and r.state = 'APPROVED') approved
                from tambon_catalog.producer m where m.on_trial and m.area_code like ? order by m.id desc limit 200""",
                row -> new Trial(
                        new ProducerCard(
                                row.number("id"),
                                row.constant("kind", ProducerKind.class),
                                row.text("name_th"),
                                row.text("name_en"),
                                row.text("area_code")),
                        row.count("approved")),
                officer.area() + "%");
    }

    @Override
    public void trust(Officer officer, long producerId) {
        int trusted = sql.change(
                "update tambon_catalog.producer set on_trial = false where id = ? and area_code like ?",
                producerId,
                officer.area() + "%");
        if (trusted == 0) {
            throw new CatalogRejected(new NoSuchProducer(producerId));
        }
    }
}
