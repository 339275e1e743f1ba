package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.RegisterReminders.Reminder;
import tambon.catalog.RegistrationCard;
import tambon.catalog.RegistrationMove;
import tambon.catalog.WorkList;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.storefront.account.Account;
import tambon.storefront.problem.Problem;

import java.util.List;

/**
 * An officer's work list.
 *
 * @param bulk steps that may be taken for several at once
 * @param colleagues of the office, whom work can be given to
 * @param keysIn whether the officer types applications from paper
 * @param meets whether the officer has a committee
 */
public record WorkView(
        Slice<RegistrationCard> found,
        List<Reminder> reminders,
        WorkList list,
        List<WorkList> lists,
        List<RegistrationMove.Name> bulk,
        List<Account> colleagues,
        boolean keysIn,
        boolean meets,
        @Nullable Problem refused,
        Places places) {

    public WorkView {
        reminders = List.copyOf(reminders);
        lists = List.copyOf(lists);
        bulk = List.copyOf(bulk);
        colleagues = List.copyOf(colleagues);
    }

    public @Nullable String next() {
        return found.next() == null ? null : "/staff/register?list=" + list + "&cursor=" + found.next();
    }

    public String place(String code) {
        return places.place(code).map(place -> place.title()).orElse(code);
    }

    public String id(long id) {
        return PublicId.of(id);
    }
}
