package tambon.search.relevance;

import tambon.search.text.Spelling;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A query and how well each product answers it: 3 exactly what was meant, 2 near, 1 related, 0 not.
 *
 * <p>A rule reads {@code 3 a|b+#กระบี่}: grade, then what must all be so, parted by {@code +}; {@code |} parts alternatives. A plain
 * text is part of a name, {@code !text} is not, {@code @FOOD} is the type, {@code #กระบี่} the province or district. A product
 * gets the best grade of the rules, parted by {@code ;}, that it meets.
 */
record Judgement(String kind, String query, List<Rule> rules) {

    record Rule(int grade, Predicate<JudgedGood> meets) {}

    /** @param line kind, query and rules, parted by tabs */
    static Judgement of(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("no judgement: " + line);
        }
        return new Judgement(
                cells[0],
                cells[1],
                Stream.of(cells[2].split(";")).map(Judgement::rule).toList());
    }

    int grade(JudgedGood good) {
        return rules.stream()
                .filter(rule -> rule.meets().test(good))
                .mapToInt(Rule::grade)
                .max()
                .orElse(0);
    }

    private static Rule rule(String text) {
        var stripped = text.strip();
        var conditions = Stream.of(stripped.substring(2).split("\\+"))
                .map(Judgement::condition)
                .toList();
        return new Rule(
                Integer.parseInt(stripped.substring(0, 1)),
                good -> conditions.stream().allMatch(condition -> condition.test(good)));
    }

    private static Predicate<JudgedGood> condition(String alternatives) {
        var each = Stream.of(alternatives.split("\\|")).map(Judgement::single).toList();
        return good -> each.stream().anyMatch(condition -> condition.test(good));
    }

    private static Predicate<JudgedGood> single(String term) {
        var rest = term.substring(1);
        return switch (term.charAt(0)) {
            case '!' -> single(rest).negate();
            case '@' -> good -> good.type().equals(rest);
            case '#' -> good -> good.province().equals(rest) || good.district().equals(rest);
            default -> {
                var spelt = Spelling.of(term);
                yield good -> good.names().contains(spelt);
            }
        };
    }
}
