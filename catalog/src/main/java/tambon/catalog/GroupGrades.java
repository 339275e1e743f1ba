package tambon.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * How strong an organisation is found to be (CODI report 2563, lines 1295-1310): A from 80 points of 100, B from 61, C below.
 * A fact about the organisation on a day; the standing of its goods is another matter.
 */
public interface GroupGrades {

    /** @param grade A, B or C */
    record Grade(String grade, int points, LocalDate gradedOn, String note) {}

    /** Newest first, of a group the actor may see; at most 50. */
    List<Grade> of(RegisterActor actor, long groupId);

    /**
     * The one of that day is replaced.
     *
     * @param points 0 to 100
     * @param on not in the future
     * @param note at most 500 characters; may be empty
     * @throws RegisterRejected unless a district or province does it to a group of its area
     */
    void grade(RegisterActor officer, long groupId, int points, LocalDate on, String note);
}
