package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;

/** Everything that is published, piece by piece in the order of ids, for maps of the site and feeds. */
public interface ShownGoods {

    /**
     * A page and when it last changed.
     *
     * @param slug of the product's or the producer's name
     */
    record Shown(long id, String slug, Instant changedAt) {}

    /** One way a product can be bought, as shopping sites list it. */
    record ForSale(
            long productId,
            long variantId,
            ProductType type,
            String nameTh,
            String variantTh,
            String slug,
            String storyTh,
            String producerTh,
            String picture,
            Money price,
            String gtin,
            int weightGrams,
            @Nullable Integer madeToOrderDays) {}

    /**
     * The first id of each piece; read from an index alone.
     *
     * @param size products a piece
     */
    List<Long> goodsPieces(int size);

    /** At most {@code size} published products from that id on. */
    List<Shown> goods(long from, int size);

    /** As {@link #goodsPieces}, of producers that have published something. */
    List<Long> makersPieces(int size);

    List<Shown> makers(long from, int size);

    /** What can be bought of at most {@code size} published products from that id on. */
    List<ForSale> forSale(long from, int size);
}
