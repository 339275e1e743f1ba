package tambon.catalog.imports;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.ImportProblem.Reason;
import tambon.catalog.ListingForm;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProductType;
import tambon.catalog.imports.Verdict.Accepted;
import tambon.catalog.imports.Verdict.Finding;
import tambon.catalog.imports.Verdict.Refused;
import tambon.catalog.listing.ListingCheck;
import tambon.catalog.name.Names;
import tambon.catalog.shelf.NewGoods;
import tambon.infra.place.District;
import tambon.infra.place.Place;
import tambon.infra.place.Places;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Decides what becomes of a row by itself; rows that are there already, or twice in the file, are not known here. */
@Singleton
final class RowJudge {

    private static final String TAMBON_GOVERNMENT = "องค์การบริหารส่วนตำบล";
    private static final String PROVINCE_GOVERNMENT = "องค์การบริหารส่วนจังหวัด";

    private final Places places;

    RowJudge(Places places) {
        this.places = places;
    }

    Verdict judge(SheetRow row) {
        var findings = new ArrayList<Finding>(shapeFaults(row));
        if (!findings.isEmpty()) {
            return new Refused(row, findings);
        }
        var product = row.clean(Column.PRODUCT_NAME);
        if (Names.key(product).isEmpty()) {
            findings.add(new Finding(Reason.PRODUCT_NAME_MISSING, product));
        }
        var place = place(row, findings);
        var figures = Figures.of(row, findings);
        var type = type(row, product, findings);
        if (place == null
                || findings.stream().anyMatch(finding -> !finding.reason().draft())) {
            return new Refused(row, findings);
        }
        NameDoubts.of(product, row.clean(Column.SELLER_NAME))
                .forEach(doubt -> findings.add(new Finding(doubt, doubted(doubt, row))));
        try {
            var form = ListingCheck.checked(form(row, product, type, figures));
            var area = area(place, row);
            var goods = new NewGoods(
                    maker(row, product, place, area, findings),
                    form,
                    area,
                    figures.stars(),
                    figures.starsYear(),
                    findings.isEmpty());
            return new Accepted(row, findings, goods, figures.stockOf(form));
        } catch (CatalogRejected refused) {
            return new Refused(row, formFaults(refused));
        }
    }

    private static List<Finding> shapeFaults(SheetRow row) {
        if (!row.whole()) {
            return List.of(new Finding(Reason.CELLS_WRONG, ""));
        }
        return row.cells().entrySet().stream()
                .filter(cell -> cell.getValue().length() > cell.getKey().most())
                .map(cell -> new Finding(Reason.CELL_TOO_LONG, cell.getKey().heading()))
                .toList();
    }

    private @Nullable Place place(SheetRow row, List<Finding> findings) {
        var province = row.clean(Column.PROVINCE);
        var district = row.clean(Column.DISTRICT);
        Optional<Place> named = places.byNames(province, district, null);
        if (named.isPresent()) {
            return named.get();
        }
        var likely = places.likely(province, district);
        if (likely.isPresent()) {
            findings.add(new Finding(Reason.DISTRICT_GUESSED, (district + " " + province).strip()));
        } else if (places.provinceNamed(province).isEmpty()) {
            findings.add(new Finding(Reason.PROVINCE_UNKNOWN, province));
        } else {
            findings.add(new Finding(Reason.DISTRICT_UNKNOWN, district));
        }
        return likely.orElse(null);
    }

    /** A tambon's own administration sits in its tambon; towns' and provinces' say no more than the district does. */
    private String area(Place place, SheetRow row) {
        District district = place.district();
        var government = row.clean(Column.LOCAL_GOVERNMENT);
        return government.startsWith(TAMBON_GOVERNMENT)
                ? places.tambonNamed(district.code(), government.substring(TAMBON_GOVERNMENT.length()))
                        .map(tambon -> tambon.code())
                        .orElse(district.code())
                : district.code();
    }

    private static ProductType type(SheetRow row, String product, List<Finding> findings) {
        var written = row.clean(Column.TYPE);
        if (written.isEmpty()) {
            return Guesses.type(product);
        }
        return Arrays.stream(ProductType.values())
                .filter(type -> type.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseGet(() -> {
                    findings.add(new Finding(Reason.TYPE_UNKNOWN, written));
                    return ProductType.FOOD;
                });
    }

    private static ListingForm form(SheetRow row, String product, ProductType type, Figures figures) {
        return new ListingForm(
                type,
                product,
                row.clean(Column.NAME_EN),
                row.written(Column.STORY_TH),
                row.written(Column.STORY_EN),
                List.of(),
                row.clean(Column.UNIT_TH),
                row.clean(Column.UNIT_EN),
                List.of(new ListingForm.Variant(
                        null, "", "", figures.price(), figures.weightGrams(), figures.madeToOrderDays())));
    }

    /** The seller; where the product's name is a seller's and no other is named, that one; else a stand-in. */
    private static ProducerForm maker(SheetRow row, String product, Place place, String area, List<Finding> findings) {
        var seller = row.clean(Column.SELLER_NAME);
        if (NameDoubts.namesNobody(seller)) {
            boolean named = findings.stream().anyMatch(finding -> finding.reason() == Reason.NAME_IS_A_SELLER);
            seller = named ? product : standIn(row, place);
        }
        return new ProducerForm(Guesses.kind(seller), seller, "", "", "", area, "");
    }

    private static String standIn(SheetRow row, Place place) {
        var government = row.clean(Column.LOCAL_GOVERNMENT);
        boolean local = !Names.key(government).isEmpty() && !government.startsWith(PROVINCE_GOVERNMENT);
        return Names.cut("ผู้ผลิตใน" + (local ? government : place.district().title()), Column.SELLER_NAME.most());
    }

    private static String doubted(Reason doubt, SheetRow row) {
        return doubt == Reason.SELLER_MISSING ? row.clean(Column.SELLER_NAME) : row.clean(Column.PRODUCT_NAME);
    }

    private static List<Finding> formFaults(CatalogRejected refused) {
        return refused.reason() instanceof FieldsWrong wrong
                ? wrong.problems().stream()
                        .map(problem -> new Finding(
                                problem.fault() instanceof CatalogRejected.TooLong
                                        ? Reason.CELL_TOO_LONG
                                        : Reason.NUMBER_WRONG,
                                problem.field()))
                        .distinct()
                        .toList()
                : List.of(new Finding(Reason.CELLS_WRONG, ""));
    }
}
