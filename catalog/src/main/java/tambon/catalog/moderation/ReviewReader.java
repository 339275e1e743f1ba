package tambon.catalog.moderation;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ListingCard;
import tambon.catalog.Listings;
import tambon.catalog.Moderation.Difference;
import tambon.catalog.Moderation.Review;
import tambon.catalog.Moderation.State;
import tambon.catalog.gate.Snapshots;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads looks with what changed, two statements however many. */
@Singleton
class ReviewReader {

    private static final String COLUMNS =
            "r.id, r.product_id, r.version, r.state, r.was, r.now_is, r.hits, r.asked_at, r.decided_at, r.decided_by, r.reasons";

    private final Statements sql;
    private final Listings listings;
    private final Snapshots snapshots;

    ReviewReader(Statements sql, Listings listings, Snapshots snapshots) {
        this.sql = sql;
        this.listings = listings;
        this.snapshots = snapshots;
    }

    private record Bare(
            long id,
            long productId,
            int version,
            State state,
            String was,
            String now,
            String hits,
            Instant askedAt,
            @Nullable Instant decidedAt,
            String decidedBy,
            String reasons) {}

    Slice<Review> waiting(String area, @Nullable String cursor, int wished) {
        int size = Math.clamp(wished, 1, Slice.MOST);
        long after = cursor == null ? 0 : PublicId.parse(cursor).orElse(0);
        var found = sql.list(
                "select " + COLUMNS
                        + " from tambon_catalog.listing_review r join tambon_catalog.product p on p.id = r.product_id"
                        + " where r.state = 'WAITING' and r.id > ? and p.area_code like ? order by r.id limit ?",
                ReviewReader::bare,
                after,
                area + "%",
                size + 1);
        return Slice.of(whole(found), size, last -> PublicId.of(last.id()));
    }

    Optional<Review> last(long productId) {
        return whole(sql.list(
                        "select " + COLUMNS
                                + " from tambon_catalog.listing_review r where r.product_id = ? order by r.id desc limit 1",
                        ReviewReader::bare,
                        productId))
                .stream()
                .findFirst();
    }

    private List<Review> whole(List<Bare> found) {
        var cards =
                listings.cards(found.stream().map(Bare::productId).distinct().toList());
        return found.stream().map(one -> whole(one, cards)).toList();
    }

    private Review whole(Bare one, Map<Long, ListingCard> cards) {
        return new Review(
                one.id(),
                Objects.requireNonNull(cards.get(one.productId())),
                one.version(),
                one.state(),
                differences(snapshots.read(one.was()), snapshots.read(one.now())),
                one.hits().lines().toList(),
                one.askedAt(),
                one.decidedAt(),
                one.decidedBy(),
                one.reasons());
    }

    private static List<Difference> differences(Map<String, String> was, Map<String, String> now) {
        return now.keySet().stream()
                .sorted()
                .map(field -> new Difference(field, was.getOrDefault(field, ""), now.getOrDefault(field, "")))
                .filter(one -> !one.was().equals(one.now()))
                .toList();
    }

    private static Bare bare(Row row) throws SQLException {
        return new Bare(
                row.number("id"),
                row.number("product_id"),
                row.count("version"),
                row.constant("state", State.class),
                row.text("was"),
                row.text("now_is"),
                row.text("hits"),
                row.time("asked_at"),
                row.timeOrNull("decided_at"),
                row.text("decided_by"),
                row.text("reasons"));
    }
}
