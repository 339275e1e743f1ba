package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Cash on delivery from the door to the bank: collected by the carrier, remitted with a list of parcels, compared with
 * what should have come. Cash that the producer took itself is settled with what it is owed and is in no list.
 */
public interface Remittances {

    /** So many parcels at most in one list. */
    int MOST_LINES = 2_000;

    /** How much cash each carrier still has to hand over, the oldest first. */
    List<Outstanding> outstanding();

    /** Parcels whose cash a carrier took and has not handed over, the oldest first. */
    OrderSlice<Parcel> withCarrier(Carrier carrier, @Nullable String cursor, int size);

    /**
     * Takes in a carrier's list. What agrees with a delivered parcel is settled at once; the rest waits as a difference.
     *
     * @param who the account that enters it, kept for ever
     * @return the list's id
     * @throws OrdersRejected if a field is wrong, or this carrier's list of that reference was taken in before
     */
    long take(NewList list, String who);

    /** Lists taken in, the newest first. */
    OrderSlice<Summary> lists(@Nullable String cursor, int size);

    Optional<Summary> list(long id);

    /** A list's lines, in its order. */
    List<Line> lines(long listId);

    /** Lines that differ and wait for somebody to decide, the oldest first; at most 200. */
    List<Line> differences();

    /**
     * Settles a line as it came although it differs; what is missing is booked as kept by the carrier.
     *
     * @throws OrdersRejected if the parcel is not known or not delivered yet, or its cash came before
     */
    void accept(long lineId, String who);

    record Outstanding(Carrier carrier, long parcels, Money amount, Instant oldest) {}

    record Parcel(long subOrderId, String orderNumber, String trackingNumber, Money amount, Instant collectedAt) {}

    /**
     * @param reference the carrier's number of the list or the bank's of the transfer, 3–40 printable characters
     * @param parcels 1 to {@link #MOST_LINES}
     */
    record NewList(Carrier carrier, String reference, LocalDate receivedOn, List<NewLine> parcels) {
        public NewList {
            parcels = List.copyOf(parcels);
        }
    }

    /** @param amount collected at the door, {@code fee} what of it the carrier kept */
    record NewLine(String trackingNumber, Money amount, Money fee) {}

    /** How a line compares with our parcel. */
    enum Result {
        AGREES,
        /** Another amount than was to be collected. */
        DIFFERS,
        /** Ours, but not told as delivered yet. */
        NOT_DELIVERED,
        /** The cash for this parcel came before. */
        REPEATED,
        /** No parcel of ours. */
        UNKNOWN
    }

    /** @param open how many of its lines wait for a decision */
    record Summary(
            long id,
            Carrier carrier,
            String reference,
            LocalDate receivedOn,
            Money collected,
            Money fee,
            long parcels,
            long open,
            String madeBy,
            Instant madeAt) {}

    /** @param expected what was to be collected; null for a parcel that is not ours */
    record Line(
            long id,
            long listId,
            String trackingNumber,
            @Nullable String orderNumber,
            Money amount,
            Money fee,
            @Nullable Money expected,
            Result result,
            boolean settled) {}
}
