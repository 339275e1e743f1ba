package tambon.search.feed;

import org.jspecify.annotations.Nullable;
import tambon.search.Availability;
import tambon.search.index.Card;
import tambon.search.index.GoodsAnalysis;
import tambon.search.index.GoodsSource;
import tambon.search.index.IndexedGood;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static java.util.Objects.requireNonNullElse;

/** Reads changes in their order and makes of each what an index takes in. */
@Singleton
public class ChangeFeed {

    private final GoodsRows rows;
    private final GoodsAnalysis analysis;

    ChangeFeed(GoodsRows rows, GoodsAnalysis analysis) {
        this.rows = rows;
        this.analysis = analysis;
    }

    /**
     * The changes after a position, in their order.
     *
     * @param removed products that must not be found
     * @param position of the last change; that asked from, if there is none
     */
    public record Changes(List<IndexedGood> goods, List<Long> removed, long position) {

        public boolean none() {
            return goods.isEmpty() && removed.isEmpty();
        }
    }

    public Changes after(long position, int most) {
        var kept = rows.after(position, most);
        var removed = new ArrayList<Long>();
        var goods = new ArrayList<IndexedGood>();
        for (var row : kept) {
            var heard = row.heard();
            if (heard == null) {
                removed.add(row.productId());
            } else {
                goods.add(analysis.of(source(row, heard), row.changeNo()));
            }
        }
        return new Changes(
                goods, removed, kept.isEmpty() ? position : kept.getLast().changeNo());
    }

    /** Number of the {@code most}th change after a position, or of the last one; the position itself if there is none. */
    public long boundAfter(long position, int most) {
        return rows.boundAfter(position, most);
    }

    /** The goods that changed last after {@code from} and not after {@code to}; not those that must not be found. */
    public List<IndexedGood> between(long from, long to) {
        var goods = new ArrayList<IndexedGood>();
        for (var row : rows.between(from, to)) {
            var heard = row.heard();
            if (heard != null) {
                goods.add(analysis.of(source(row, heard), row.changeNo()));
            }
        }
        return goods;
    }

    public long lastNo() {
        return rows.tide().lastNo();
    }

    /** Tells whether an index was made from these very rows. */
    public String origin() {
        return rows.tide().origin();
    }

    public long countAfter(long position, int most) {
        return rows.countAfter(position, most);
    }

    private static GoodsSource source(GoodsRows.Kept row, ProductHeard heard) {
        var card = new Card(
                heard.nameTh(),
                text(heard.nameEn()),
                text(heard.slug()),
                heard.producer().nameTh(),
                text(heard.producer().nameEn()),
                text(heard.picture()));
        return new GoodsSource(
                heard.productId(),
                heard.type(),
                card,
                text(heard.storyTh()),
                text(heard.storyEn()),
                requireNonNullElse(heard.keywords(), List.of()),
                heard.producer().id(),
                heard.areaCode(),
                heard.priceFromSatang(),
                heard.priceToSatang(),
                requireNonNullElse(heard.stars(), 0),
                heard.quadrant(),
                LicenceKinds.of(requireNonNullElse(heard.licences(), List.of())),
                row.deliveries(),
                heard.madeToOrder(),
                availability(row, heard),
                requireNonNullElse(heard.publishedAt(), Instant.EPOCH).getEpochSecond(),
                row.sold());
    }

    private static Availability availability(GoodsRows.Kept row, ProductHeard heard) {
        if (heard.priceFromSatang() == null) {
            return Availability.ASK;
        }
        if (heard.madeToOrder()) {
            return Availability.MADE_TO_ORDER;
        }
        return row.inStock() ? Availability.IN_STOCK : Availability.SOLD_OUT;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
