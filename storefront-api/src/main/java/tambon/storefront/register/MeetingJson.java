package tambon.storefront.register;

import io.micronaut.serde.annotation.Serdeable;
import tambon.catalog.CommitteeMeeting;
import tambon.infra.id.PublicId;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Committees' meetings in JSON. */
final class MeetingJson {

    private MeetingJson() {}

    @Serdeable
    record NewMeeting(
            @NotNull String title,
            @NotNull LocalDate heldOn,
            @NotNull @Size(max = 100) List<String> members) {}

    @Serdeable
    record Meeting(
            String id,
            String areaCode,
            String title,
            LocalDate heldOn,
            List<String> members,
            int decisions,
            boolean minutes) {

        static Meeting of(CommitteeMeeting it) {
            return new Meeting(
                    PublicId.of(it.id()),
                    it.areaCode(),
                    it.title(),
                    it.heldOn(),
                    it.members(),
                    it.decisions(),
                    it.minutes());
        }
    }
}
