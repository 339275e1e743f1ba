package tambon.storefront.programme;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerKind;
import tambon.catalog.Programmes.Kind;
import tambon.catalog.Programmes.Programme;
import tambon.catalog.TargetLists.Candidate;
import tambon.catalog.TargetLists.Standards;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.storefront.problem.Problem;

import java.util.List;
import java.util.Set;

/**
 * A target list.
 *
 * @param programmes into which those that are ticked may be taken
 * @param added how many were just taken in; null if nothing was done
 * @param refusedIds public ids of those that could not be taken
 * @param contacts whether the officer may have telephone numbers
 */
public record TargetsView(
        Asked asked,
        Slice<Candidate> found,
        List<Programme> programmes,
        @Nullable Integer added,
        @Nullable Problem refused,
        Set<String> refusedIds,
        boolean contacts,
        Places places) {

    public TargetsView {
        programmes = List.copyOf(programmes);
        refusedIds = Set.copyOf(refusedIds);
    }

    public List<ProducerKind> kinds() {
        return List.of(ProducerKind.values());
    }

    public List<Kind> programmeKinds() {
        return List.of(Kind.values());
    }

    public List<Standards> standards() {
        return List.of(Standards.values());
    }

    public @Nullable String next() {
        return found.next() == null ? null : "/staff/targets" + asked.query() + "cursor=" + found.next();
    }

    public String place(String code) {
        return places.place(code).map(place -> place.title()).orElse(code);
    }
}
