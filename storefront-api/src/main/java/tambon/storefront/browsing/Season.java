package tambon.storefront.browsing;

import tambon.catalog.ProductType;

import java.time.LocalDate;

/** The three seasons of Thailand, and what people look for in each. */
enum Season {
    /** November to February. */
    COOL(ProductType.TEXTILE),
    /** March to May. */
    HOT(ProductType.DRINK),
    /** June to October. */
    RAINY(ProductType.FOOD);

    private final ProductType lookedFor;

    Season(ProductType lookedFor) {
        this.lookedFor = lookedFor;
    }

    static Season of(LocalDate day) {
        int month = day.getMonthValue();
        if (month >= 11 || month <= 2) {
            return COOL;
        }
        return month <= 5 ? HOT : RAINY;
    }

    ProductType lookedFor() {
        return lookedFor;
    }
}
