package tambon.storefront.register;

import tambon.catalog.CommitteeMeeting;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Fields;

import java.util.List;

/** A committee's meetings, and the form to record one. */
public record MeetingsView(List<CommitteeMeeting> meetings, Fields fields) {

    public MeetingsView {
        meetings = List.copyOf(meetings);
    }

    public String id(long id) {
        return PublicId.of(id);
    }
}
