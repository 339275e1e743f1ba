package tambon.storefront.producer;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.ListingForm;
import tambon.catalog.VariantDetails;
import tambon.catalog.VariantDetails.Choice;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.storefront.producer.WrittenProduct.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import static tambon.storefront.producer.WrittenProduct.each;
import static tambon.storefront.producer.WrittenProduct.text;

/**
 * What a program says of one way a product is sold.
 *
 * @param id of a variant that is kept or changed; left out for a new one
 * @param nameTh at most 80 characters; required where there are several and no options, and not read where there are some
 * @param choices one for each of the product's options, in their order
 * @param priceSatang of one, VAT included; left out: buyers ask, and cannot buy
 * @param tiers wholesale prices, by rising quantity and falling price; at most 5
 * @param weightGrams packed for the post, to 1,000,000; left out if unknown
 * @param madeToOrderDays 1 to 365; left out for goods sold from stock
 * @param preOrderShipsOn the day it is sent from, where it is sold before it is there; not with {@code madeToOrderDays}
 * @param gtin 8, 12, 13 or 14 digits with a right check digit
 * @param traderCode what OTOP Traders know it by, at most 30 characters
 */
@Serdeable
record WrittenVariant(
        @Nullable String id,
        @Nullable String nameTh,
        @Nullable String nameEn,
        @Nullable List<Words> choices,
        @Nullable Long priceSatang,
        @Nullable List<Tier> tiers,
        @Nullable Integer weightGrams,
        @Nullable Box box,
        @Nullable Integer madeToOrderDays,
        @Nullable LocalDate preOrderShipsOn,
        @Nullable String gtin,
        @Nullable String traderCode) {

    /** @param least pieces of one order from which the price of each holds, at least 2; both are required */
    @Serdeable
    record Tier(@Nullable Integer least, @Nullable Long priceSatang) {

        VariantDetails.Tier form(String at, List<FieldProblem> wrong) {
            return new VariantDetails.Tier(
                    required(least, at + "least", 0, wrong),
                    Money.satang(required(priceSatang, at + "price", 0L, wrong)));
        }
    }

    /** Outside measures, packed for the post, 1 to 10,000 millimetres; all three are required. */
    @Serdeable
    record Box(
            @Nullable Integer lengthMm,
            @Nullable Integer widthMm,
            @Nullable Integer heightMm) {

        VariantDetails.Box form(String at, List<FieldProblem> wrong) {
            return new VariantDetails.Box(
                    required(lengthMm, at + "lengthMm", 0, wrong),
                    required(widthMm, at + "widthMm", 0, wrong),
                    required(heightMm, at + "heightMm", 0, wrong));
        }
    }

    ListingForm.Variant form(String at, List<FieldProblem> wrong) {
        return new ListingForm.Variant(
                known(at + "id", wrong),
                text(nameTh),
                text(nameEn),
                priceSatang == null ? null : Money.satang(priceSatang),
                Objects.requireNonNullElse(weightGrams, 0),
                madeToOrderDays,
                new VariantDetails(
                        each(choices, at + "choices", wrong, (one, _) -> new Choice(text(one.th()), text(one.en()))),
                        each(tiers, at + "tiers", wrong, (one, field) -> one.form(field + ".", wrong)),
                        preOrderShipsOn,
                        box == null ? null : box.form(at, wrong),
                        text(traderCode),
                        text(gtin)));
    }

    private @Nullable Long known(String field, List<FieldProblem> wrong) {
        if (id == null) {
            return null;
        }
        var known = PublicId.parse(id);
        if (known.isEmpty()) {
            wrong.add(new FieldProblem(field, new Unknown()));
            return null;
        }
        return known.getAsLong();
    }

    private static <N> N required(@Nullable N value, String field, N ifMissing, List<FieldProblem> wrong) {
        if (value == null) {
            wrong.add(new FieldProblem(field, new Missing()));
            return ifMissing;
        }
        return value;
    }
}
