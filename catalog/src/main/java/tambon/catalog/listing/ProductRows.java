package tambon.catalog.listing;

import tambon.catalog.Listing;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingState;
import tambon.catalog.PictureSize;
import tambon.catalog.ProducerCard;
import tambon.catalog.ProducerKind;
import tambon.catalog.ProductDetails;
import tambon.catalog.ProductType;
import tambon.infra.database.Row;

import java.sql.SQLException;
import java.util.List;

/** How a product is read from its table and its producer's. */
final class ProductRows {

    /** Of {@code product p join producer m}; what {@link #card} reads. */
    static final String CARD_COLUMNS = """
            p.id, p.version, p.state, p.type, p.name_th, p.name_en, p.slug, p.price_from_satang, p.price_to_satang,
            p.stars, p.made_to_order, p.picture_id, p.area_code,
            m.id maker_id, m.kind maker_kind, m.name_th maker_th, m.name_en maker_en, m.area_code maker_area""";

    /** Of the same; what {@link #listing} reads. */
    static final String LISTING_COLUMNS =
            CARD_COLUMNS + ", p.story_th, p.story_en, p.keywords, p.unit_th, p.unit_en, p.stars_year, p.published_at,"
                    + " p.options_th, p.options_en, p.video, p.per_month";

    private ProductRows() {}

    static ListingCard card(Row row) throws SQLException {
        var type = row.constant("type", ProductType.class);
        return new ListingCard(
                row.number("id"),
                row.count("version"),
                row.constant("state", ListingState.class),
                type,
                row.text("name_th"),
                row.text("name_en"),
                row.text("slug"),
                row.moneyOrNull("price_from_satang"),
                row.moneyOrNull("price_to_satang"),
                row.countOrNull("stars"),
                row.flag("made_to_order"),
                pictureAddress(row, type, PictureSize.SMALL),
                maker(row),
                row.text("area_code"));
    }

    /** The listing as its own row tells it, still without variants and pictures. */
    static Listing listing(Row row) throws SQLException {
        var card = card(row);
        return new Listing(
                card.id(),
                card.version(),
                card.state(),
                card.type(),
                card.nameTh(),
                card.nameEn(),
                card.slug(),
                row.text("story_th"),
                row.text("story_en"),
                keywords(row),
                card.stars(),
                row.countOrNull("stars_year"),
                row.text("unit_th"),
                row.text("unit_en"),
                List.of(),
                List.of(),
                card.pictureAddress(),
                card.producer(),
                card.areaCode(),
                row.timeOrNull("published_at"),
                new ProductDetails(
                        VariantRows.pairs(row, "options", ProductDetails.Option::new),
                        List.of(),
                        row.text("video"),
                        row.countOrNull("per_month")));
    }

    static Listing with(
            Listing bare,
            List<Listing.Variant> variants,
            List<Listing.Picture> pictures,
            List<ProductDetails.Attribute> attributes) {
        var details = bare.details();
        return new Listing(
                bare.id(),
                bare.version(),
                bare.state(),
                bare.type(),
                bare.nameTh(),
                bare.nameEn(),
                bare.slug(),
                bare.storyTh(),
                bare.storyEn(),
                bare.keywords(),
                bare.stars(),
                bare.starsYear(),
                bare.unitTh(),
                bare.unitEn(),
                variants,
                pictures,
                bare.pictureAddress(),
                bare.producer(),
                bare.areaCode(),
                bare.publishedAt(),
                new ProductDetails(details.options(), attributes, details.video(), details.perMonth()));
    }

    private static ProducerCard maker(Row row) throws SQLException {
        return new ProducerCard(
                row.number("maker_id"),
                row.constant("maker_kind", ProducerKind.class),
                row.text("maker_th"),
                row.text("maker_en"),
                row.text("maker_area"));
    }

    static List<String> keywords(Row row) throws SQLException {
        return row.text("keywords").lines().toList();
    }

    /** Of the row's {@code id} and {@code picture_id}: the first photo, or the drawn picture where there is none. */
    static String pictureAddress(Row row, ProductType type, PictureSize size) throws SQLException {
        var picture = row.numberOrNull("picture_id");
        return picture == null ? PictureSize.drawnAddress(type, row.number("id")) : PictureSize.address(picture, size);
    }
}
