package tambon.catalog;

import java.time.Instant;

/** A file of a registration or a meeting. */
public record RegisterFile(long id, Purpose purpose, String name, String contentType, int size, Instant addedAt) {

    /** What a file is for; decides who may read it. */
    public enum Purpose {
        /** Personal: not for the department. */
        IDENTITY,
        GROUP_PAPERS,
        PRODUCT,
        STANDARD,
        /** The signed application; personal, as {@link #CONSENT}. */
        PAPER_FORM,
        CONSENT,
        APPEAL,
        DECISION,
        MINUTES,
        OTHER;

        public boolean personal() {
            return this == IDENTITY || this == PAPER_FORM || this == CONSENT;
        }
    }

    /** A file with its bytes. Not a record: the bytes are not copied, and nobody changes them. */
    public static final class Content {

        private final RegisterFile file;
        private final byte[] bytes;

        public Content(RegisterFile file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        public RegisterFile file() {
            return file;
        }

        public byte[] bytes() {
            return bytes;
        }
    }
}
