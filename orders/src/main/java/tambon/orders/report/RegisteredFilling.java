package tambon.orders.report;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerKind;
import tambon.catalog.PublishedRegister;
import tambon.catalog.RegisterEntry;
import tambon.catalog.RegisterQuery;
import tambon.infra.page.Slice;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportPeriod;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who stands on the published register of an area and was registered by the end of the period. */
@Singleton
final class RegisteredFilling implements Filling {

    /** A province has some 1,200 (93,214 in 76, 002:1073); what is longer is a file, not a report. */
    private static final int MOST = 5_000;

    private final PublishedRegister register;
    private final PlaceNames places;

    RegisteredFilling(PublishedRegister register, PlaceNames places) {
        this.register = register;
        this.places = places;
    }

    @Override
    public Form form() {
        return Form.REGISTERED_PRODUCERS;
    }

    @Override
    public Filled of(String areaPrefix, ReportPeriod period, Map<String, String> typed) {
        var rows = new ArrayList<List<String>>();
        @Nullable String cursor = null;
        do {
            var slice = search(areaPrefix, cursor);
            slice.items().stream()
                    .filter(entry -> !entry.registeredOn().isAfter(period.last()))
                    .forEach(entry -> rows.add(row(entry)));
            cursor = slice.next();
        } while (cursor != null && rows.size() < MOST);
        return new Filled(Map.of(), rows);
    }

    Slice<List<String>> rows(String areaPrefix, @Nullable String cursor) {
        return search(areaPrefix, cursor).map(this::row);
    }

    private Slice<RegisterEntry> search(String areaPrefix, @Nullable String cursor) {
        return register.search(
                new RegisterQuery("", areaPrefix.isEmpty() ? null : areaPrefix, null, null), cursor, Slice.MOST);
    }

    private List<String> row(RegisterEntry entry) {
        return List.of(
                entry.registrationNumber(),
                entry.nameTh(),
                kind(entry.kind()),
                entry.goods(),
                places.tambon(entry.areaCode()),
                places.district(entry.areaCode()),
                entry.registeredOn().toString(),
                entry.validUntil() == null ? "" : entry.validUntil().toString());
    }

    /** As the guideline names the three kinds (002:6321). */
    private static String kind(ProducerKind kind) {
        return switch (kind) {
            case COMMUNITY_GROUP -> "กลุ่มผู้ผลิตชุมชน";
            case SOLE_OWNER -> "ผู้ผลิตชุมชนที่เป็นเจ้าของรายเดียว";
            case SME -> "ผู้ผลิตที่เป็นวิสาหกิจขนาดกลางและขนาดย่อม";
        };
    }
}
