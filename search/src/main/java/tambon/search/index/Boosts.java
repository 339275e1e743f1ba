package tambon.search.index;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What standing is worth: a score is the text's points times each of these that applies. Set by
 * properties {@code tambon.search.boosts.*}; 1 leaves the order as it is.
 *
 * @param perStar added once for each star
 * @param licence for at least one licence
 * @param soldOut for goods that cannot be bought now
 * @param ask for goods without a price
 * @param fresh for goods published in the last 30 days
 * @param perTenfoldSales added for each factor of ten in pieces sold
 * @param nearProvince for goods of the buyer's province
 * @param nearRegion for goods of its region
 * @param shortName for a name of one word; falls to 1 at eleven words
 * @param sellerAgain for each further product of a seller already in the list
 */
@ConfigurationProperties("tambon.search.boosts")
public record Boosts(
        @Bindable(defaultValue = "0.05") double perStar,
        @Bindable(defaultValue = "1.05") double licence,
        @Bindable(defaultValue = "0.75") double soldOut,
        @Bindable(defaultValue = "0.92") double ask,
        @Bindable(defaultValue = "1.05") double fresh,
        @Bindable(defaultValue = "0.06") double perTenfoldSales,
        @Bindable(defaultValue = "1.25") double nearProvince,
        @Bindable(defaultValue = "1.10") double nearRegion,
        @Bindable(defaultValue = "1.10") double shortName,
        @Bindable(defaultValue = "0.93") double sellerAgain) {

    public static final Boosts USUAL = new Boosts(0.05, 1.05, 0.75, 0.92, 1.05, 0.06, 1.25, 1.10, 1.10, 0.93);
}
