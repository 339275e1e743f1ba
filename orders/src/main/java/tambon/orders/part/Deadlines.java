package tambon.orders.part;

import io.micronaut.context.annotation.Value;
import org.jspecify.annotations.Nullable;
import tambon.orders.part.PartState.AwaitingPayment;
import tambon.orders.part.PartState.Confirmed;
import tambon.orders.part.PartState.Delivered;
import tambon.orders.part.PartState.Disputed;
import tambon.orders.part.PartState.Over;
import tambon.orders.part.PartState.Packed;
import tambon.orders.part.PartState.Paid;
import tambon.orders.part.PartState.ReturnAsked;
import tambon.orders.part.PartState.Shipped;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** How long each state may last before something happens by itself: see {@link Part#timeIsUp}. */
@Singleton
public class Deadlines {

    private final Duration confirm;
    private final Duration arrive;
    private final Duration complete;
    private final Duration answer;

    Deadlines(
            @Value("${tambon.orders.confirm-within:5d}") Duration confirm,
            @Value("${tambon.orders.arrives-within:14d}") Duration arrive,
            @Value("${tambon.orders.completes-after:7d}") Duration complete,
            @Value("${tambon.orders.answers-return-within:5d}") Duration answer) {
        this.confirm = confirm;
        this.arrive = arrive;
        this.complete = complete;
        this.answer = answer;
    }

    /** Until when a producer must take an order on that came to it at {@code since}. */
    public Instant ofConfirming(Instant since) {
        return since.plus(confirm);
    }

    /** When the time of the part's state is up; null where it may last. Unpaid orders have the timer of their payment. */
    @Nullable
    Instant of(Part part, Instant since) {
        return switch (part.state()) {
            case Paid _ -> ofConfirming(since);
            case Shipped _ ->
                part.paidAt() == null ? null : since.plus(arrive); // cash is not there because time went by
            case Delivered _ -> since.plus(complete);
            case ReturnAsked _ -> since.plus(answer);
            case AwaitingPayment _, Confirmed _, Packed _, Disputed _, Over _ -> null;
        };
    }
}
