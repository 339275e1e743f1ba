package tambon.catalog.listing;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import tambon.catalog.Listing;
import tambon.catalog.ProductDetails.Attribute;
import tambon.infra.database.Row;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** The photos and answers of a product, which come along with its row as JSON: the page is read without asking twice. */
@Singleton
class ProductParts {

    /** Of {@code product p}. */
    static final String COLUMNS = """
            (select json_arrayagg(json_array(cast(i.id as char), i.alt_th, i.alt_en, cast(i.width as char), cast(i.height as char)))
            from tambon_catalog.picture i where i.product_id = p.id) pictures,
            (select json_arrayagg(json_array(a.name, a.value_th, a.value_en))
            from tambon_catalog.product_attribute a where a.product_id = p.id) attributes""";

    private static final Argument<List<List<String>>> TABLE = Argument.listOf(Argument.listOf(String.class));

    private final JsonMapper json;

    ProductParts(JsonMapper json) {
        this.json = json;
    }

    /** The oldest first. */
    List<Listing.Picture> pictures(Row row) throws SQLException {
        return table(row, "pictures").stream()
                .map(one -> new Listing.Picture(
                        Long.parseLong(one.get(0)),
                        one.get(1),
                        one.get(2),
                        Integer.parseInt(one.get(3)),
                        Integer.parseInt(one.get(4))))
                .sorted(Comparator.comparingLong(Listing.Picture::id))
                .toList();
    }

    List<Attribute> attributes(Row row) throws SQLException {
        return table(row, "attributes").stream()
                .map(one -> new Attribute(one.get(0), one.get(1), one.get(2)))
                .sorted(Comparator.comparing(Attribute::name))
                .toList();
    }

    private List<List<String>> table(Row row, String column) throws SQLException {
        var written = row.textOrNull(column);
        if (written == null) {
            return List.of();
        }
        try {
            return json.readValue(written, TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
