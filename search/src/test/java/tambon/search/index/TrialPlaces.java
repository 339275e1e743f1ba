package tambon.search.index;

import tambon.infra.place.Places;

/** The country's places without an application around them. */
public final class TrialPlaces {

    private TrialPlaces() {}

    public static AreaNames areas() {
        return new GazetteerNames(new Places());
    }
}
