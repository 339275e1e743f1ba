package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;

import java.util.List;
import java.util.Optional;

/**
 * Applications to the register of OTOP producers, from the draft to the revocation.
 *
 * <p>Everybody sees and moves only what is theirs: applicants their own and their groups', officers what was sent in
 * from their area. What somebody may not see does not exist for them.
 */
public interface Registrations {

    /**
     * A new draft: an applicant's own, or one that a district officer types from paper.
     *
     * @param consent of the person whose paper it is; required from an officer, refused from an applicant
     * @throws RegisterRejected if a field is wrong, or somebody else may not do it
     */
    Registration create(RegisterActor actor, RegistrationForm form, @Nullable AssistConsent consent);

    /** Changes a draft or what was given back for correction. @throws RegisterRejected */
    Registration change(RegisterActor actor, long id, int version, RegistrationForm form);

    /** As this actor may see it. */
    Optional<Registration> find(RegisterActor actor, long id);

    /** An applicant's own and those of its groups, newest first, at most 100. */
    List<RegistrationCard> own(RegisterActor.Applicant applicant);

    /** Takes one step. @throws RegisterRejected if it is not this actor's, or not now; nothing is kept */
    Registration move(RegisterActor actor, RegistrationPick pick);

    /**
     * Takes several steps at once, all or none; those announced share an announcement.
     *
     * @param picks 1 to 200, each registration once
     */
    void moveAll(RegisterActor actor, List<RegistrationPick> picks);

    /** All that was done, oldest first. Empty where the actor may not see the registration. */
    List<RegistrationStep> steps(RegisterActor actor, long id);

    /** @throws RegisterRejected for applicants */
    Slice<RegistrationCard> work(RegisterActor officer, WorkList list, @Nullable String cursor, int size);

    /** An officer who is to work on something; that it is one of the same office is the caller's to know. */
    record Assignee(long accountId, String name) {}

    /**
     * Says who of the office works on them; who does is told to colleagues, and decides nothing. Moved on to another office,
     * they are nobody's.
     *
     * @param ids 1 to 200
     * @param to null for nobody
     * @throws RegisterRejected if one of them is not the officer's to see; then none is assigned
     */
    void assign(RegisterActor officer, List<Long> ids, @Nullable Assignee to);

    /** Lets the district office act for the applicant, who must be the one to say so. */
    void giveHelp(RegisterActor.Applicant applicant, long id, AssistConsent consent);

    void endHelp(RegisterActor.Applicant applicant, long id);
}
