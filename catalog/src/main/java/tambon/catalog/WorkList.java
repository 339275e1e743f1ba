package tambon.catalog;

/** Which applications of an officer's area to list. */
public enum WorkList {
    /** Those whose next step is the asker's office's; for the department those it has not checked. The longest waiting first. */
    WAITING,
    /** As {@link #WAITING}, only those the asker looks after. */
    MINE,
    /** As {@link #WAITING}, only those whose day is over. */
    OVERDUE,
    /** As {@link #WAITING}, only those that the office's committee has to decide on; for the department none. */
    COMMITTEE,
    /** As {@link #WAITING}, only revocations that the department ordered. */
    REVOCATIONS,
    /** All that was ever sent in, the newest first. */
    ALL
}
