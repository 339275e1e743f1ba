package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProductType;
import tambon.infra.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What the platform keeps of the price of goods, by rule: of all goods, of a product type, or of the producers of a
 * programme. The narrowest rule counts: a programme's before a type's before the one for all; of several programmes the
 * lowest. Without a rule it is nothing. Shipping is never touched.
 */
public interface CommissionRates {

    /** The highest rate there can be: 30 %. */
    int MOST = 3_000;

    /** Hundredths of a percent that hold today. Answered from memory, at most half a minute old. */
    int permyriad(long producerId, ProductType type);

    /** The commission on so much; what is less than a satang is left to the producer. */
    static Money on(Money net, int permyriad) {
        return Money.satang(net.satang() * permyriad / 10_000);
    }

    /** Every rule there ever was, the newest first; at most 500. */
    List<Rule> rules();

    /** The programmes that have producers, with how many, by name. */
    List<Programme> programmes();

    /**
     * Writes a rule.
     *
     * @param who the account that decides, kept for ever
     * @throws OrdersRejected if a field is wrong: a rate above {@link #MOST}, a day before tomorrow, no reason
     */
    void add(NewRule rule, String who);

    /** Puts producers into a programme, from today. @throws OrdersRejected if the name is empty or longer than 60 characters */
    void enrol(String programme, Collection<Long> producerIds, String who);

    /** Who sells under a programme's rule now or soon, those who came first first; at most 1,000. */
    List<Enrolment> enrolments(String programme);

    /**
     * Takes producers out of a programme from a day on; who is not in it, or is already to leave, stays as it is.
     *
     * @param endsOn the first day it no longer holds, tomorrow or later, so that a sale of today is not sold by another rule than
     *     the one it saw
     * @throws OrdersRejected if the day is wrong or nobody is named
     */
    void end(String programme, Collection<Long> producerIds, LocalDate endsOn, String who);

    /** Whose goods a rule is about. */
    enum Subject {
        ALL,
        TYPE,
        PROGRAMME
    }

    /**
     * @param code the product type or the programme's name; empty for all
     * @param permyriad null: from that day on the subject has no rule of its own
     * @param beginsOn tomorrow or later, so that a sale of today is not sold by another rule than the one it saw
     * @param reason 3–300 characters
     */
    record NewRule(Subject subject, String code, @Nullable Integer permyriad, LocalDate beginsOn, String reason) {}

    /**
     * A rule with who made it.
     *
     * @param inForce whether it is the one that holds for its subject today
     */
    record Rule(
            long id,
            Subject subject,
            String code,
            @Nullable Integer permyriad,
            LocalDate beginsOn,
            String reason,
            Instant madeAt,
            String madeBy,
            boolean inForce) {}

    /** @param producers that are in it today */
    record Programme(String name, long producers) {}

    /** @param endsOn the first day it no longer holds; null: it goes on, as is {@code endedBy} */
    record Enrolment(
            long producerId,
            LocalDate beginsOn,
            @Nullable LocalDate endsOn,
            String addedBy,
            @Nullable String endedBy) {}
}
