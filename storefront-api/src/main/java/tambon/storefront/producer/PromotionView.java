package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.Promotions.Kind;
import tambon.orders.Promotions.Promotion;
import tambon.storefront.page.Fields;

import java.time.Instant;
import java.util.List;

/**
 * Promotions as their page shows them.
 *
 * @param address of the page, which its forms are sent to
 * @param said what was just done; null if nothing was
 */
public record PromotionView(
        List<Promotion> promotions,
        boolean ofPlatform,
        String address,
        Instant now,
        Fields fields,
        @Nullable String said) {

    public PromotionView {
        promotions = List.copyOf(promotions);
    }

    /** Free pieces are a producer's own to give. */
    public List<Kind> kinds() {
        return ofPlatform ? List.of(Kind.PERCENT, Kind.AMOUNT, Kind.FREE_SHIPPING) : List.of(Kind.values());
    }

    public boolean isOver(Promotion promotion) {
        return promotion.stoppedAt() != null || !promotion.terms().endsAt().isAfter(now);
    }

    public static String id(Promotion promotion) {
        return PublicId.of(promotion.id());
    }
}
