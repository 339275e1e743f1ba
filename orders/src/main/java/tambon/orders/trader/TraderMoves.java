package tambon.orders.trader;

import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Traders.Kind;
import tambon.orders.Traders.Move;
import tambon.orders.Traders.Order;
import tambon.orders.Traders.Party;
import tambon.orders.Traders.Said;
import tambon.orders.Traders.State;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.regex.Pattern;

/** Leads an order on: the move is theirs and allowed, its consequences and the state change together, and it is written down. */
@Singleton
class TraderMoves {

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}/. -]{1,40}");

    private final Statements sql;
    private final TraderReader reader;
    private final TraderStock stock;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    TraderMoves(
            Statements sql,
            TraderReader reader,
            TraderStock stock,
            WholeTransaction transaction,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.reader = reader;
        this.stock = stock;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    void move(Party party, long id, Move move, Said said) {
        try {
            transaction.run(() -> {
                reader.lock(party, id);
                var order = reader.order(party, id);
                if (move.by() != party.side() || !move.allowedIn(order.state())) {
                    throw new CaptureRejected(
                            new CaptureRejected.WrongMoment(order.state().name()));
                }
                var to = lead(order, party, move, said);
                sql.change(
                        "update tambon_orders.trader_order set state = ?, received_at = coalesce(received_at, ?) where id = ?",
                        to,
                        move == Move.RECEIVE ? clock.instant() : null,
                        id);
                write(order, move, to, said, party);
                return to;
            });
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) {
                throw CaptureRejected.invalid("number", Fault.TAKEN);
            }
            throw failure;
        }
    }

    /** What the move does besides; the state it leads to. */
    private State lead(Order order, Party party, Move move, Said said) {
        switch (move) {
            case QUOTE -> quote(order, said);
            case SEND -> stock.send(order, party.name());
            case RECEIVE -> stock.receive(order, party.name());
            case INVOICE ->
                sql.change(
                        "update tambon_orders.trader_order set invoice_number = ? where id = ?",
                        number(said),
                        order.id());
            case SETTLE -> {
                return settle(order, said, party.name());
            }
            case DECLINE, ORDER, CANCEL -> {
                return move.to();
            }
        }
        return move.to();
    }

    private void quote(Order order, Said said) {
        for (var line : order.lines()) {
            var price = said.prices().get(line.variantId());
            if (price == null || !TraderPrice.fits(price)) {
                throw CaptureRejected.invalid("prices", price == null ? Fault.MISSING : Fault.OUT_OF_RANGE);
            }
            sql.change(
                    "update tambon_orders.trader_line set price_satang = ? where order_id = ? and variant_id = ?",
                    price,
                    order.id(),
                    line.variantId());
        }
    }

    /** Pays what the producer has earned so far. Goods on consignment are settled as they are sold on, until none is left. */
    private State settle(Order order, Said said, String who) {
        if (!order.owed().isPositive()) {
            throw CaptureRejected.invalid("number", Fault.OUT_OF_RANGE);
        }
        sql.change(
                "insert into tambon_orders.trader_settlement (id, order_id, amount_satang, reference, who, at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                ids.next(),
                order.id(),
                order.owed(),
                number(said),
                who,
                clock.instant());
        boolean bought = order.kind() == Kind.BOUGHT;
        sql.change(
                "update tambon_orders.trader_line set settled = " + (bought ? "quantity" : "resold")
                        + " where order_id = ?",
                order.id());
        boolean done = bought || order.lines().stream().allMatch(line -> line.left() == 0);
        return done ? State.SETTLED : order.state();
    }

    private static String number(Said said) {
        if (!NUMBER.matcher(said.text()).matches()) {
            throw CaptureRejected.invalid("number", said.text().isEmpty() ? Fault.MISSING : Fault.MALFORMED);
        }
        return said.text();
    }

    private void write(Order order, Move move, State to, Said said, Party party) {
        sql.change(
                "insert into tambon_orders.trader_move (id, order_id, move, from_state, to_state, said, who, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                order.id(),
                move,
                order.state(),
                to,
                said.text().length() > 300 ? said.text().substring(0, 300) : said.text(),
                party.name(),
                clock.instant());
    }
}
