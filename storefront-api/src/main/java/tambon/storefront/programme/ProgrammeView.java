package tambon.storefront.programme;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Programmes.Kind;
import tambon.catalog.Programmes.Participant;
import tambon.catalog.Programmes.Programme;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.storefront.page.Fields;

import java.util.List;
import java.util.stream.Collectors;

/** A programme with who takes part in it. */
public record ProgrammeView(Programme it, Slice<Participant> participants, Fields fields, Places places) {

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public String path() {
        return "/staff/programmes/" + PublicId.of(it.id());
    }

    /** Whom to look for: producers who were not in what this one excludes. */
    public String targets() {
        var excludes = it.excludes();
        return "/staff/targets?registered=1"
                + (excludes.kinds().isEmpty()
                        ? ""
                        : "&not="
                                + excludes.kinds().stream()
                                        .map(Kind::name)
                                        .sorted()
                                        .collect(Collectors.joining(","))
                                + "&not-from=" + excludes.fromYear() + "&not-to=" + excludes.toYear());
    }

    public @Nullable String next() {
        return participants.next() == null ? null : path() + "?cursor=" + participants.next();
    }

    public String place(String code) {
        return places.place(code).map(place -> place.title()).orElse(code);
    }
}
