package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.search.Availability;

/**
 * A product in a list, in both languages, so that it can be kept for whoever comes next.
 *
 * @param placeTh its province, as {@code placeEn}; with the district where the list is of one province
 * @param from price of the cheapest variant; null: buyers ask
 * @param several whether other variants cost more
 */
public record GoodCard(
        String address,
        String nameTh,
        String nameEn,
        String picture,
        String placeTh,
        String placeEn,
        @Nullable Money from,
        boolean several,
        @Nullable Integer stars,
        Availability availability) {

    public boolean soldOut() {
        return availability == Availability.SOLD_OUT;
    }
}
