package tambon.orders.commission;

import tambon.catalog.ProductType;
import tambon.orders.CommissionRates.Rule;
import tambon.orders.CommissionRates.Subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Comparator.comparing;

/** The rules of one day, ready to be asked. */
final class RateTable {

    private final Map<Key, Integer> rates = new HashMap<>();
    private final Map<Long, Set<String>> programmes;

    private record Key(Subject subject, String code) {}

    /** @param programmes names of the programmes of each producer that has any */
    RateTable(Collection<Rule> rules, Map<Long, Set<String>> programmes, LocalDate day) {
        this.programmes = Map.copyOf(programmes);
        inForce(rules, day).forEach((key, rule) -> {
            var permyriad = rule.permyriad();
            if (permyriad != null) {
                rates.put(key, permyriad);
            }
        });
    }

    int permyriad(long producerId, ProductType type) {
        return programmes.getOrDefault(producerId, Set.of()).stream()
                .map(name -> rates.get(new Key(Subject.PROGRAMME, name)))
                .filter(rate -> rate != null)
                .min(Integer::compare)
                .orElseGet(() -> rates.getOrDefault(
                        new Key(Subject.TYPE, type.name()), rates.getOrDefault(new Key(Subject.ALL, ""), 0)));
    }

    /** The rules that hold on a day: of each subject the one that began last; of one day, the one written last. */
    static Set<Long> idsInForce(Collection<Rule> rules, LocalDate day) {
        return Set.copyOf(inForce(rules, day).values().stream().map(Rule::id).toList());
    }

    private static Map<Key, Rule> inForce(Collection<Rule> rules, LocalDate day) {
        var newest = new HashMap<Key, Rule>();
        List<Rule> begun =
                rules.stream().filter(rule -> !rule.beginsOn().isAfter(day)).toList();
        for (var rule : begun) {
            newest.merge(
                    new Key(rule.subject(), rule.code()),
                    rule,
                    java.util.function.BinaryOperator.maxBy(
                            comparing(Rule::beginsOn).thenComparing(Rule::id)));
        }
        return newest;
    }
}
