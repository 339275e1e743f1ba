package tambon.search;

/** A rule of synonyms cannot be taken. */
public final class SynonymRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public SynonymRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** Needs two terms parted by a comma, or something on each side of the arrow. */
        SAYS_NOTHING,
        /** More than {@value Synonyms#LONGEST_RULE} characters or {@value Synonyms#MOST_TERMS} terms. */
        TOO_LONG,
        ALREADY_THERE,
        /** There are {@value Synonyms#MOST_RULES} rules. */
        TOO_MANY
    }
}
