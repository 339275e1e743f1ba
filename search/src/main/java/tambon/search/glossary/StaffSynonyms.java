package tambon.search.glossary;

import tambon.search.SynonymRefused;
import tambon.search.SynonymRefused.Reason;
import tambon.search.Synonyms;
import tambon.search.index.Glossary;

import jakarta.inject.Singleton;
import java.util.List;

/** Changes the staff's rules, and shows the change on this node at once; others see it by themselves. */
@Singleton
class StaffSynonyms implements Synonyms {

    private static final int MOST_CHANGES = 200;

    private final SynonymRows rows;
    private final LiveGlossary glossary;

    StaffSynonyms(SynonymRows rows, LiveGlossary glossary) {
        this.rows = rows;
        this.glossary = glossary;
    }

    @Override
    public List<Rule> all() {
        return rows.all(MOST_RULES);
    }

    @Override
    public Rule add(String terms, long account) {
        var tidy = terms.strip().replaceAll("\\s+", " ");
        if (tidy.length() > LONGEST_RULE || tidy.split(",|=>", -1).length > MOST_TERMS) {
            throw new SynonymRefused(Reason.TOO_LONG);
        }
        if (!Glossary.saysSomething(tidy)) {
            throw new SynonymRefused(Reason.SAYS_NOTHING);
        }
        var added = rows.add(tidy, account, MOST_RULES);
        glossary.refresh();
        return added;
    }

    @Override
    public void remove(long id, long account) {
        rows.remove(id, account);
        glossary.refresh();
    }

    @Override
    public List<Change> changes(int most) {
        return rows.changes(Math.clamp(most, 1, MOST_CHANGES));
    }
}
