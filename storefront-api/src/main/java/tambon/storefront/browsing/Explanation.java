package tambon.storefront.browsing;

import tambon.search.Good;
import tambon.search.ScorePart;

import java.util.List;
import java.util.Locale;

/**
 * Why goods stand where they do.
 *
 * @param other address of the same list with this shown or not shown
 * @param places of the page's goods in their order; empty where it is not shown
 */
public record Explanation(String other, List<Place> places) {

    public Explanation {
        places = List.copyOf(places);
    }

    /**
     * One product's place.
     *
     * @param parts the points of the text first, then what they are multiplied by
     */
    public record Place(String address, String nameTh, String nameEn, String score, List<Part> parts) {

        public Place {
            parts = List.copyOf(parts);
        }

        static Place of(Good good) {
            double score =
                    good.explanation().stream().mapToDouble(ScorePart::factor).reduce(1, (a, b) -> a * b);
            return new Place(
                    Addresses.product(good.productId(), good.slug()),
                    good.nameTh(),
                    good.nameEn(),
                    written(score),
                    good.explanation().stream().map(Part::of).toList());
        }
    }

    /** @param factor two decimals */
    public record Part(String reason, String factor) {

        static Part of(ScorePart part) {
            return new Part(part.reason(), written(part.factor()));
        }
    }

    private static String written(double number) {
        return String.format(Locale.ROOT, number >= 10 ? "%.0f" : "%.2f", number);
    }
}
