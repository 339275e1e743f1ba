package tambon.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting of a district or provincial OTOP committee.
 *
 * @param areaCode 4 digits for a district's, 2 for a province's
 * @param members who was there
 * @param decisions how many were taken in it
 * @param minutes whether the minutes are here
 */
public record CommitteeMeeting(
        long id,
        boolean district,
        String areaCode,
        String title,
        LocalDate heldOn,
        List<String> members,
        int decisions,
        boolean minutes) {
    public CommitteeMeeting {
        members = List.copyOf(members);
    }
}
