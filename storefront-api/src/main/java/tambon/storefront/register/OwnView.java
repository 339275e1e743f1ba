package tambon.storefront.register;

import tambon.catalog.RegisterReminders.Reminder;
import tambon.catalog.RegistrationCard;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;

import java.util.List;

/** An applicant's own applications. */
public record OwnView(List<RegistrationCard> cards, List<Reminder> reminders, Places places) {

    public OwnView {
        cards = List.copyOf(cards);
        reminders = List.copyOf(reminders);
    }

    public String place(String code) {
        return places.place(code).map(place -> place.title()).orElse(code);
    }

    public String id(long id) {
        return PublicId.of(id);
    }
}
