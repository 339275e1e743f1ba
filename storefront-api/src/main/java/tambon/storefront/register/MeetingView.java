package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CommitteeMeeting;
import tambon.catalog.RegistrationCard;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationState;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.storefront.problem.Problem;

import java.util.List;

/** A meeting with what it can decide on and what it decided. */
public record MeetingView(
        CommitteeMeeting it,
        List<RegistrationCard> waiting,
        List<RegistrationCard> decided,
        @Nullable Problem refused,
        Places places) {

    public MeetingView {
        waiting = List.copyOf(waiting);
        decided = List.copyOf(decided);
    }

    /** What the committee may decide of one that is there. */
    public List<RegistrationMove.Name> choices(RegistrationCard card) {
        if (it.district()) {
            return List.of(RegistrationMove.Name.CONSENT, RegistrationMove.Name.WITHHOLD_CONSENT);
        }
        return card.state() == RegistrationState.CONSENTED
                ? List.of(RegistrationMove.Name.CERTIFY, RegistrationMove.Name.REFUSE)
                : List.of(RegistrationMove.Name.REFUSE);
    }

    public String path() {
        return "/staff/register/meetings/" + PublicId.of(it.id());
    }

    public String row(RegistrationCard card) {
        return PublicId.of(card.id()) + "." + card.version();
    }

    public String place(String code) {
        return places.place(code).map(place -> place.title()).orElse(code);
    }

    public String id(long id) {
        return PublicId.of(id);
    }
}
