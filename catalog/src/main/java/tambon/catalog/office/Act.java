package tambon.catalog.office;

/** What can be done that is no step of a registration, and to what. */
public enum Act {
    PROGRAMME_MADE("PROGRAMME"),
    PROGRAMME_CHANGED("PROGRAMME"),
    ENROLLED("PRODUCER"),
    RELEASED("PRODUCER"),
    SELLING_STOPPED("PRODUCER"),
    SELLING_RESUMED("PRODUCER"),
    SELLING_GRANTED("PRODUCER"),
    SELLING_GRANT_ENDED("PRODUCER");

    private final String subject;

    Act(String subject) {
        this.subject = subject;
    }

    /** The kind of thing the act's id is of. */
    String subject() {
        return subject;
    }
}
