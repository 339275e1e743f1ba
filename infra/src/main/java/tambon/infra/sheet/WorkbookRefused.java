package tambon.infra.sheet;

/** A file that is not read. */
public final class WorkbookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** It begins like a workbook and then is none. */
        BROKEN,
        /** It unpacks to more than {@link Workbook#MOST_UNPACKED} bytes, or to far more shared text than any table has. */
        SWELLS
    }

    private final Reason reason;

    WorkbookRefused(Reason reason) {
        super(reason.name(), null, false, false); // no stack trace: an answer, not a failure
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
