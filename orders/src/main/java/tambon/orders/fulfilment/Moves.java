package tambon.orders.fulfilment;

import tambon.orders.money.Consequences;
import tambon.orders.part.Part;
import tambon.orders.part.PartState.AwaitingPayment;
import tambon.orders.part.PartState.Cancelled;
import tambon.orders.part.PartState.Completed;
import tambon.orders.part.PartState.Delivered;
import tambon.orders.part.PartState.Disputed;
import tambon.orders.part.PartState.Expired;
import tambon.orders.part.PartState.Refunded;
import tambon.orders.part.PartState.ReturnAsked;
import tambon.orders.part.PartState.Returned;
import tambon.orders.part.PartState.Shipped;
import tambon.orders.part.PartState.ToSend;
import tambon.orders.part.Parts;

import jakarta.inject.Singleton;
import java.util.List;

/** Writes a move of a part that is locked, with everything that follows from the state it comes to. */
@Singleton
class Moves {

    private final Parts parts;
    private final Consequences consequences;

    Moves(Parts parts, Consequences consequences) {
        this.parts = parts;
        this.consequences = consequences;
    }

    /** Goods that come back, or never left, can be sold again. */
    void make(Part before, Part after, String who, String why) {
        make(before, after, true, who, why);
    }

    void make(Part before, Part after, boolean sellable, String who, String why) {
        parts.moved(before, after, who, why);
        switch (after.state()) {
            case Delivered _ -> {
                if (before.paidAt() == null) {
                    consequences.paid(List.of(after)); // cash at the door
                }
            }
            case Cancelled _, Returned _ -> takeBack(after, sellable, who, why);
            case Refunded _ -> takeBack(after, false, who, why);
            case AwaitingPayment _, ToSend _, Shipped _, ReturnAsked _, Disputed _, Completed _, Expired _ -> {
                // nothing beyond the part itself
            }
        }
    }

    private void takeBack(Part after, boolean sellable, String who, String why) {
        if (after.paidAt() == null) {
            consequences.released(List.of(after), why, who);
        } else {
            consequences.undone(after, sellable, why, who);
        }
    }
}
