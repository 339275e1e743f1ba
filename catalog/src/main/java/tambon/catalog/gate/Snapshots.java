package tambon.catalog.gate;

import tambon.catalog.ListingForm;
import tambon.catalog.ProductDetails;
import tambon.catalog.form.FieldTexts;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import static java.util.stream.Collectors.joining;

/** What a product says, field by field, as it is kept with a look at it. */
@Singleton
public class Snapshots {

    private final Statements sql;
    private final FieldTexts texts;

    Snapshots(Statements sql, FieldTexts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /** Equal for forms that say the same. */
    String written(ListingForm form) {
        var fields = new TreeMap<String, String>();
        fields.put("type", form.type().name());
        fields.put("nameTh", form.nameTh());
        fields.put("nameEn", form.nameEn());
        fields.put("storyTh", form.storyTh());
        fields.put("storyEn", form.storyEn());
        fields.put("keywords", String.join(", ", form.keywords()));
        fields.put("video", form.details().video());
        fields.put(
                "variants",
                form.variants().stream()
                        .map(ListingForm.Variant::nameTh)
                        .filter(name -> !name.isEmpty())
                        .collect(joining(", ")));
        fields.put(
                "attributes",
                form.details().attributes().stream()
                        .sorted(Comparator.comparing(ProductDetails.Attribute::name))
                        .map(one -> one.name() + ": " + one.th())
                        .collect(joining("\n")));
        return texts.written(fields);
    }

    /** As {@link #written}; empty where nothing was. */
    public Map<String, String> read(String written) {
        return texts.read(written);
    }

    /** What of the product was approved last; empty if nothing ever was. */
    String approved(long productId) {
        return sql.first(
                        "select now_is from tambon_catalog.listing_review where product_id = ? and state = 'APPROVED'"
                                + " order by decided_at desc limit 1",
                        row -> row.text("now_is"),
                        productId)
                .orElse("");
    }
}
