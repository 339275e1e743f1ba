package tambon.catalog.imports;

import tambon.catalog.name.Names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns an import understands, named in the file in small letters, and how long their cells may be. */
enum Column {
    PRODUCT_NAME(200),
    SELLER_NAME(200),
    LOCAL_GOVERNMENT(200),
    DISTRICT(100),
    PROVINCE(100),
    TYPE(20),
    NAME_EN(200),
    STORY_TH(4_000),
    STORY_EN(4_000),
    UNIT_TH(30),
    UNIT_EN(30),
    PRICE_BAHT(20),
    WEIGHT_GRAMS(20),
    MADE_TO_ORDER_DAYS(20),
    STARS(20),
    STARS_YEAR(20),
    STOCK(20);

    private final int most;

    Column(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    boolean required() {
        return this == PRODUCT_NAME || this == DISTRICT || this == PROVINCE;
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> named(String heading) {
        var clean = Names.clean(heading).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.heading().equals(clean))
                .findFirst();
    }
}
