package tambon.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A found product with all that a card in a list shows, so that the page asks no database.
 *
 * @param type FOOD, DRINK, TEXTILE, HOUSEHOLD or HERBAL
 * @param nameEn empty if none was given
 * @param areaCode 6 digits of the tambon, or 4 of the district; its first 2 are the province
 * @param priceFromSatang of the cheapest variant; null: สอบถามราคา
 * @param stars 1 to 5; null without
 * @param picture path of the picture for cards
 * @param explanation how the score came about, strongest first; empty unless asked for
 */
public record Good(
        long productId,
        String type,
        String nameTh,
        String nameEn,
        String slug,
        long producerId,
        String producerTh,
        String producerEn,
        String areaCode,
        @Nullable Long priceFromSatang,
        @Nullable Long priceToSatang,
        @Nullable Integer stars,
        String picture,
        Availability availability,
        List<ScorePart> explanation) {

    public Good {
        explanation = List.copyOf(explanation);
    }

    public String provinceCode() {
        return areaCode.substring(0, 2);
    }

    public String districtCode() {
        return areaCode.substring(0, 4);
    }
}
