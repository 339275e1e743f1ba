package tambon.storefront.ledger;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.place.Province;
import tambon.infra.time.FiscalYear;
import tambon.orders.DoubtfulSales.Answer;
import tambon.orders.DoubtfulSales.Decision;
import tambon.orders.DoubtfulSales.Rule;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.SaleChannels.Channel;
import tambon.orders.SalesMonths.Move;
import tambon.storefront.page.Fields;
import tambon.storefront.problem.Problem;
import tambon.storefront.staff.SalesViews.LedgerRow;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** What the desk over the ledger shows. */
public final class LedgerViews {

    private LedgerViews() {}

    /**
     * Two rows that may be one sale.
     *
     * @param earlier the row that was recorded first
     * @param answer what the producer says; null until it did
     */
    public record Pair(
            String id,
            Rule rule,
            LedgerRow earlier,
            LedgerRow later,
            Instant foundAt,
            @Nullable Answer answer) {

        /** Whether the producer itself may strike that row: what it declared, and nobody else saw. */
        public static boolean strikes(LedgerRow row) {
            return row.correctable() && row.confidence() == Confidence.SELF_DECLARED;
        }
    }

    /**
     * @param waiting how many there are in all
     * @param refused why the last decision was not taken; null if it was
     * @param said a word on what was just decided; null for nothing
     */
    public record Doubts(
            List<Pair> pairs,
            long waiting,
            @Nullable String next,
            @Nullable Problem refused,
            @Nullable String said) {
        public Doubts {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * A record of the ledger.
     *
     * @param rows in the order written
     * @param standing the row that counts and may be put right here; null where there is none
     * @param decisions about the pairs the standing row was part of
     */
    public record RecordPage(
            String id,
            List<LedgerRow> rows,
            @Nullable LedgerRow standing,
            List<Decision> decisions,
            List<Channel> channels,
            Fields fields,
            @Nullable String said) {
        public RecordPage {
            rows = List.copyOf(rows);
            decisions = List.copyOf(decisions);
            channels = List.copyOf(channels);
        }

        public static String address(String id) {
            return "/staff/sales/records/" + id;
        }

        public String other(Decision decision) {
            return PublicId.of(decision.otherId());
        }
    }

    /** @param ended whether it may be closed; {@code closed} whether it is */
    public record Month(YearMonth month, boolean ended, boolean closed) {}

    /**
     * The months of a fiscal year of one province.
     *
     * @param provinces to choose from; empty for those who have one
     * @param may whether the officer closes and opens here
     */
    public record Months(
            FiscalYear year,
            Province province,
            List<Province> provinces,
            List<Month> months,
            List<Move> log,
            boolean may,
            @Nullable Problem refused) {
        public Months {
            provinces = List.copyOf(provinces);
            months = List.copyOf(months);
            log = List.copyOf(log);
        }

        public String address(FiscalYear other) {
            return "/staff/sales/months?year=" + other.be() + "&province=" + province.code();
        }

        /** The month of a move, which knows only the calendar's number. */
        public YearMonth of(Move move) {
            return months.stream()
                    .map(Month::month)
                    .filter(month -> month.getMonthValue() == move.month())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
