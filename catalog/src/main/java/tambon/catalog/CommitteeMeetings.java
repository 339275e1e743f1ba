package tambon.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The meetings in which committees decide; recorded by the officer who is their secretary. */
public interface CommitteeMeetings {

    /**
     * Records a meeting of the officer's own district or province.
     *
     * @param title e.g. ครั้งที่ 3/2569, at most 200 characters
     * @param heldOn not in the future
     * @param members 1 to 60 names of at most 150 characters
     * @throws RegisterRejected if a field is wrong, or the actor has no committee
     */
    CommitteeMeeting record(RegisterActor actor, String title, LocalDate heldOn, List<String> members);

    /** One of the actor's own area. */
    Optional<CommitteeMeeting> find(RegisterActor actor, long id);

    /** Those of the actor's own area, newest first, at most 50. */
    List<CommitteeMeeting> recent(RegisterActor actor);

    /** What was decided in it, as the actor may see it; at most 500. */
    List<RegistrationCard> decided(RegisterActor actor, long id);
}
