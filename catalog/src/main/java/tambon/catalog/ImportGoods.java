package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Takes goods by the file: an Excel workbook, of which the first sheet is read, or CSV in UTF-8 with a line of column names, at most 20 MB and 100,000 rows.
 *
 * <p>Required: {@code product_name}, {@code district}, {@code province}. Understood: {@code seller_name},
 * {@code local_government}, {@code type}, {@code name_en}, {@code story_th}, {@code story_en}, {@code unit_th},
 * {@code unit_en}, {@code price_baht}, {@code weight_grams}, {@code made_to_order_days}, {@code stars},
 * {@code stars_year}, {@code stock}. Other columns are left unread. The order of the columns is free.
 *
 * <p>{@code type} is one of {@link ProductType}; where it is missing or empty, the few sure words in the product's
 * name tell it (กาแฟ is a drink, สบู่ a herb that is no food), and FOOD is taken for the rest. {@code price_baht} may
 * have thousands' commas and two decimals; without a price the listing can be found but not bought.
 *
 * <p>The same file again changes nothing, and so picks up where a crash left it: a producer is known by
 * its name and district, a product by its producer and name.
 */
public interface ImportGoods {

    /**
     * Checks the file as a whole and begins to import it; returns at once.
     *
     * @param csv read to its end or to the limit, not closed
     * @param fileName as people know it; only shown
     * @param who the sign-in that asked for it; only kept
     * @return the import's id
     * @throws CatalogRejected if the file as a whole cannot be read; nothing is kept
     */
    long start(InputStream csv, String fileName, String who);

    Optional<ImportProgress> progress(long importId);

    /** The newest imports, at most 20. */
    List<ImportProgress> recent();

    /** The rows that were refused or doubted, by line. */
    Slice<ImportProblem> problems(long importId, @Nullable String cursor, int size);

    /** What column {@code stock} said of the new products, for orders to take in; empty where the file has none. */
    Slice<VariantStock> stock(long importId, @Nullable String cursor, int size);
}
