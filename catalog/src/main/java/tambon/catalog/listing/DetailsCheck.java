package tambon.catalog.listing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected.CheckDigitWrong;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.CatalogRejected.Repeated;
import tambon.catalog.CatalogRejected.TooMany;
import tambon.catalog.ProductDetails;
import tambon.catalog.VariantDetails;
import tambon.catalog.VariantDetails.Choice;
import tambon.catalog.VariantDetails.Tier;
import tambon.catalog.form.Faults;
import tambon.infra.money.Money;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What may be said beyond names and prices. */
final class DetailsCheck {

    private static final int OPTIONS = 3;
    private static final int OPTION = 40;
    private static final int CHOICE = 60;
    private static final int ATTRIBUTES = 40;
    private static final int ANSWER = 1_000;
    private static final int TIERS = 5;
    private static final int MOST_PIECES = 100_000;
    private static final int LONGEST_MM = 10_000;
    private static final int CODE = 30;
    private static final int MOST_A_MONTH = 10_000_000;

    private DetailsCheck() {}

    static ProductDetails ofProduct(ProductDetails written, Faults faults) {
        if (written.options().size() > OPTIONS) {
            faults.add("options", new TooMany(OPTIONS));
        }
        if (written.attributes().size() > ATTRIBUTES) {
            faults.add("attributes", new TooMany(ATTRIBUTES));
        }
        var video = faults.link("video", written.video());
        faults.range("perMonth", written.perMonth(), 1, MOST_A_MONTH);
        return new ProductDetails(options(written, faults), attributes(written, faults), video, written.perMonth());
    }

    private static List<ProductDetails.Option> options(ProductDetails written, Faults faults) {
        var options = new ArrayList<ProductDetails.Option>();
        var names = new HashSet<String>();
        for (var option : written.options().stream().limit(OPTIONS).toList()) {
            var field = "options[" + options.size() + "]";
            var th = faults.name(field, option.th(), OPTION);
            if (!names.add(th)) {
                faults.add(field, new Repeated());
            }
            options.add(new ProductDetails.Option(th, faults.line(field, option.en(), OPTION)));
        }
        return options;
    }

    private static List<ProductDetails.Attribute> attributes(ProductDetails written, Faults faults) {
        var answers = new ArrayList<ProductDetails.Attribute>();
        var names = new HashSet<String>();
        for (var one : written.attributes().stream().limit(ATTRIBUTES).toList()) {
            var field = "attributes." + one.name();
            if (!names.add(one.name())) {
                faults.add(field, new Repeated());
            }
            var th = faults.text(field, one.th(), ANSWER);
            var en = faults.text(field, one.en(), ANSWER);
            if (!th.isEmpty()) {
                answers.add(new ProductDetails.Attribute(one.name(), th, en));
            }
        }
        return answers;
    }

    static VariantDetails ofVariant(
            String at, VariantDetails written, int options, @Nullable Money price, boolean madeToOrder, Faults faults) {
        if (written.preOrderShipsOn() != null && madeToOrder) {
            faults.add(at + "preOrderShipsOn", new Repeated());
        }
        var box = written.box();
        if (box != null) {
            faults.range(at + "lengthMm", box.lengthMm(), 1, LONGEST_MM);
            faults.range(at + "widthMm", box.widthMm(), 1, LONGEST_MM);
            faults.range(at + "heightMm", box.heightMm(), 1, LONGEST_MM);
        }
        var code = faults.line(at + "traderCode", written.traderCode(), CODE);
        if (!code.matches("[!-~]*")) {
            faults.add(at + "traderCode", new Malformed());
        }
        return new VariantDetails(
                choices(at, written, options, faults),
                tiers(at, written, price, faults),
                written.preOrderShipsOn(),
                box,
                code,
                gtin(at, written, faults));
    }

    private static String gtin(String at, VariantDetails written, Faults faults) {
        var gtin = written.gtin().replaceAll("[\\s-]", "");
        if (!gtin.isEmpty() && !Gtin.shaped(gtin)) {
            faults.add(at + "gtin", new Malformed());
        } else if (!gtin.isEmpty() && !Gtin.fits(gtin)) {
            faults.add(at + "gtin", new CheckDigitWrong());
        }
        return gtin;
    }

    private static List<Choice> choices(String at, VariantDetails written, int options, Faults faults) {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < options; i++) {
            var choice = i < written.choices().size() ? written.choices().get(i) : new Choice("", "");
            var field = at + "choices[" + i + "]";
            choices.add(new Choice(faults.name(field, choice.th(), CHOICE), faults.line(field, choice.en(), CHOICE)));
        }
        return choices;
    }

    /** More pieces cost less each, and all of them less than a single one. */
    private static List<Tier> tiers(String at, VariantDetails written, @Nullable Money single, Faults faults) {
        if (written.tiers().size() > TIERS) {
            faults.add(at + "tiers", new TooMany(TIERS));
            return List.of();
        }
        if (!written.tiers().isEmpty() && single == null) {
            faults.add(at + "price", new Missing());
            return List.of();
        }
        int least = 2;
        var below = single;
        for (int i = 0; i < written.tiers().size(); i++) {
            var tier = written.tiers().get(i);
            var field = at + "tiers[" + i + "].";
            faults.range(field + "least", tier.least(), least, MOST_PIECES);
            if (below != null && (tier.price().satang() < 1 || tier.price().compareTo(below) >= 0)) {
                faults.add(field + "price", new OutOfRange(1, below.satang() - 1));
            }
            least = tier.least() + 1;
            below = tier.price();
        }
        return written.tiers();
    }
}
