package tambon.orders;

import tambon.infra.money.Money;

import java.util.List;
import java.util.Map;

/** The double-entry books of the market's money, and the proof that they are right. */
public interface Books {

    /** Compares books, orders, refunds and stock as they are now. Also run every night, where a fault is an alarm. */
    Proof prove();

    /** What a producer is owed for goods and shipping, cash on the road included. */
    Money owedTo(long producerId);

    /**
     * @param balances by account; debits positive
     * @param faults what disagrees with what, in plain words; empty when the books are right
     */
    record Proof(Map<String, Money> balances, List<String> faults) {
        public Proof {
            balances = Map.copyOf(balances);
            faults = List.copyOf(faults);
        }
    }
}
