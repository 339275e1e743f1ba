package tambon.storefront.browsing;

import tambon.catalog.Attributes;
import tambon.catalog.Licences;
import tambon.catalog.Listing;
import tambon.catalog.Standings;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Gathers what is said and held of a product; four statements, three where nothing was answered. */
@Singleton
final class ParticularsOfGoods {

    private final Attributes attributes;
    private final Licences licences;
    private final Standings standings;
    private final Clock clock;

    ParticularsOfGoods(Attributes attributes, Licences licences, Standings standings, Clock clock) {
        this.attributes = attributes;
        this.licences = licences;
        this.standings = standings;
        this.clock = clock;
    }

    Particulars of(Listing listing) {
        var today = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
        var shown = standings.shown(listing.id());
        return new Particulars(
                answers(listing),
                licences.of(listing.id()).stream()
                        .filter(licence -> licence.holdsOn(today))
                        .toList(),
                shown.labels(),
                shown.wisdom());
    }

    private List<Particulars.Answer> answers(Listing listing) {
        if (listing.details().attributes().isEmpty()) {
            return List.of();
        }
        return attributes.of(listing.type()).stream()
                .flatMap(question -> listing.details().attribute(question.name()).stream()
                        .map(said -> new Particulars.Answer(question, said.th(), said.en())))
                .toList();
    }
}
