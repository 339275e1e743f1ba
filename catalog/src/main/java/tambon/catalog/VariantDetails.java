package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.LocalDate;
import java.util.List;

/**
 * What more is said of one way a product is sold.
 *
 * @param choices one for each option of the product, in its order: แดง, ใหญ่; none where it has no options
 * @param tiers what one piece costs in larger orders, by rising quantity and falling price; at most 5
 * @param preOrderShipsOn the day it is sent from, for what is sold before it is there, as a harvest is; null for others
 * @param box how large it is packed for the post; null if unknown
 * @param traderCode what OTOP Traders know it by (CDD guideline FY2565, line 6373); may be empty
 * @param gtin the number of its barcode, 8, 12, 13 or 14 digits with a right check digit; may be empty
 */
public record VariantDetails(
        List<Choice> choices,
        List<Tier> tiers,
        @Nullable LocalDate preOrderShipsOn,
        @Nullable Box box,
        String traderCode,
        String gtin) {

    public static final VariantDetails NONE = new VariantDetails(List.of(), List.of(), null, null, "", "");

    public VariantDetails {
        choices = List.copyOf(choices);
        tiers = List.copyOf(tiers);
    }

    /** What stands for one option, e.g. แดง where the option is สี. */
    public record Choice(String th, String en) {}

    /**
     * A wholesale price.
     *
     * @param least pieces of one order from which it holds, at least 2
     * @param price for each piece, VAT included
     */
    public record Tier(int least, Money price) {}

    /** Outside measures in whole millimetres. */
    public record Box(int lengthMm, int widthMm, int heightMm) {}

    /** What each piece costs when so many are bought. */
    public Money priceOf(int quantity, Money single) {
        return tiers.stream()
                .filter(tier -> quantity >= tier.least())
                .map(Tier::price)
                .reduce(single, (dearer, cheaper) -> cheaper);
    }
}
