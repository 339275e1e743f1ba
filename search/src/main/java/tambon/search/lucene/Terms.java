package tambon.search.lucene;

import tambon.search.index.Clause;
import tambon.search.index.Plan;
import tambon.search.index.Slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as it is looked up in segments: the same word stands in several of its slots, and is looked up once.
 */
final class Terms {

    /** One way to have a slot. */
    static final class Way {

        /** Numbers of those of which a product must have all. */
        final int[] terms;

        final int points;

        private Way(int points, int... terms) {
            this.points = points;
            this.terms = terms;
        }
    }

    final List<Term> all = new ArrayList<>();
    final List<List<Way>> slots;
    final List<List<Way>> extras;
    private final Map<Term, Integer> numbers = new HashMap<>();

    Terms(Plan plan) {
        slots = ways(plan.slots());
        extras = ways(plan.extras());
    }

    private List<List<Way>> ways(List<Slot> of) {
        var ways = new ArrayList<List<Way>>(of.size());
        for (var slot : of) {
            var its = new ArrayList<Way>(slot.ways().size());
            slot.ways().forEach(clause -> its.add(new Way(clause.points(), numbers(clause))));
            ways.add(its);
        }
        return ways;
    }

    private int[] numbers(Clause clause) {
        var tokens = clause.tokens();
        var terms = new int[tokens.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = number(new Term(clause.field(), tokens.get(i)));
        }
        return terms;
    }

    private int number(Term term) {
        var known = numbers.putIfAbsent(term, all.size());
        if (known != null) {
            return known;
        }
        all.add(term);
        return all.size() - 1;
    }
}
