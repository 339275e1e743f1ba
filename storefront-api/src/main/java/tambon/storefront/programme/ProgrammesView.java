package tambon.storefront.programme;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Programmes.Kind;
import tambon.catalog.Programmes.Programme;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.storefront.page.Fields;

import java.util.List;

/**
 * The programmes an officer sees.
 *
 * @param runs whether the officer's office runs programmes of its own
 * @param year null: of all years
 */
public record ProgrammesView(
        Slice<Programme> found, @Nullable Integer year, boolean runs, Fields fields, Places places) {

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public @Nullable String next() {
        return found.next() == null
                ? null
                : "/staff/programmes?" + (year == null ? "" : "year=" + year + "&") + "cursor=" + found.next();
    }

    /** Of a province, or of the department where the code is empty. */
    public String office(String code) {
        return code.isEmpty()
                ? ""
                : places.province(code).map(place -> place.title()).orElse(code);
    }
}
