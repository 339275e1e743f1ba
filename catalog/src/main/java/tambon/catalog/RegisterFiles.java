package tambon.catalog;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The papers of registrations and meetings: PDF, JPEG or PNG by their own bytes, at most 10 MB each, 20 for one. */
public interface RegisterFiles {

    long MOST_BYTES = 10_000_000;
    int MOST_FILES = 20;

    /**
     * @param content read to its end or to the limit, not closed
     * @param name as the sender calls it; only shown
     * @throws RegisterRejected if it is no such file, there are too many, or the actor may not add one now
     */
    RegisterFile add(
            RegisterActor actor, long registrationId, RegisterFile.Purpose purpose, String name, InputStream content);

    /** Those this actor may read, oldest first. */
    List<RegisterFile> of(RegisterActor actor, long registrationId);

    Optional<RegisterFile.Content> read(RegisterActor actor, long registrationId, long fileId);

    /** Takes away a file of a draft. @throws RegisterRejected once it was sent in with it */
    void remove(RegisterActor actor, long registrationId, long fileId);

    /** The minutes of a meeting of the actor's own. */
    RegisterFile addMinutes(RegisterActor actor, long meetingId, String name, InputStream content);

    Optional<RegisterFile.Content> readMinutes(RegisterActor actor, long meetingId);
}
