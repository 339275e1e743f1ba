package tambon.search;

import java.time.Instant;
import java.util.List;

/**
 * What the staff says means the same, besides what the program knows. A change takes effect on every node within two seconds, on both
 * engines, without making the index anew. Every change is kept with who made it.
 */
public interface Synonyms {

    int LONGEST_RULE = 200;
    int MOST_TERMS = 12;
    int MOST_RULES = 2_000;

    /** In alphabetical order; at most {@value #MOST_RULES}. */
    List<Rule> all();

    /**
     * Adds a rule: {@code ไหม, silk} means the same both ways; {@code ของฝาก => ขนม, ผ้า} finds more of the left by the right.
     *
     * @param account who adds it
     * @throws SynonymRefused if it says nothing, is too long, is there already or there are too many
     */
    Rule add(String terms, long account);

    /**
     * Takes a rule away; without effect if it is gone already.
     *
     * @param account who takes it away
     */
    void remove(long id, long account);

    /** The last changes, newest first. */
    List<Change> changes(int most);

    record Rule(long id, String terms, long addedBy, Instant addedAt) {}

    record Change(Kind kind, String terms, long changedBy, Instant changedAt) {

        /** What was done to a rule. */
        public enum Kind {
            ADDED,
            REMOVED
        }
    }
}
