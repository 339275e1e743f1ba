package tambon.storefront.staff;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.Disputes.Open;
import tambon.storefront.page.Fields;

import java.util.List;

/**
 * The disputes as their page shows them.
 *
 * @param wrong public id of the one that could not be settled; null if none was tried
 * @param next cursor of those that follow; null at the end
 */
public record DisputeDesk(
        List<Open> open,
        boolean said,
        @Nullable String wrong,
        Fields fields,
        @Nullable String next) {

    public DisputeDesk {
        open = List.copyOf(open);
    }

    public static String id(Open dispute) {
        return PublicId.of(dispute.part().id());
    }

    public @Nullable String error(Open dispute) {
        var refused = fields.refused();
        return id(dispute).equals(wrong) && refused != null ? refused.detail() : null;
    }
}
