package tambon.orders.trader;

import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.id.PressId;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Traders;
import tambon.orders.Traders.Kind;
import tambon.orders.Traders.Line;
import tambon.orders.Traders.Order;
import tambon.orders.Traders.Party;
import tambon.orders.Traders.Resale;
import tambon.orders.Traders.State;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import static tambon.orders.CaptureRejected.require;

/** What a Trader has received: sold on through channels, or sent back. Never more than is there. */
@Singleton
class TraderShelf {

    private static final Set<State> THERE = EnumSet.of(State.RECEIVED, State.INVOICED, State.SETTLED);

    private final Statements sql;
    private final TraderReader reader;
    private final TraderStock stock;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    TraderShelf(
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

    void resell(Party trader, Resale resale) {
        check(resale);
        transaction.run(() -> {
            reader.lock(trader, resale.orderId());
            if (known(resale.press())) {
                return resale;
            }
            var order = reader.order(trader, resale.orderId());
            var line = there(order, resale.variantId());
            take(order.id(), resale.variantId(), "resold", resale.quantity());
            sql.change(
                    """
                    insert into tambon_orders.trader_resale (id, line_id, press, channel, quantity, price_satang, day, who, at)
                    select ?, id, ?, ?, ?, ?, ?, ?, ? from tambon_orders.trader_line where order_id = ? and variant_id = ?""",
                    ids.next(),
                    resale.press(),
                    resale.channel(),
                    resale.quantity(),
                    resale.price(),
                    resale.day(),
                    trader.name(),
                    clock.instant(),
                    order.id(),
                    resale.variantId());
            stock.soldOn(order, resale, Objects.requireNonNull(line.price()), trader.name());
            return resale;
        });
    }

    private void check(Resale resale) {
        require(PressId.is(resale.press()), "press", Fault.MALFORMED);
        require(Traders.CHANNELS.contains(resale.channel()), "channel", Fault.UNKNOWN);
        require(resale.quantity() >= 1, "quantity", Fault.OUT_OF_RANGE);
        require(TraderPrice.fits(resale.price()), "price", Fault.OUT_OF_RANGE);
        var today = clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
        require(!resale.day().isAfter(today), "day", Fault.OUT_OF_RANGE);
        require(resale.day().isAfter(today.minusYears(1)), "day", Fault.OUT_OF_RANGE);
    }

    private boolean known(String press) {
        return sql.first("select 1 n from tambon_orders.trader_resale where press = ?", row -> row.flag("n"), press)
                .isPresent();
    }

    void sendBack(Party trader, long orderId, long variantId, int pieces, String press) {
        require(PressId.is(press), "press", Fault.MALFORMED);
        require(pieces >= 1, "pieces", Fault.OUT_OF_RANGE);
        transaction.run(() -> {
            reader.lock(trader, orderId);
            var order = reader.order(trader, orderId);
            require(order.kind() == Kind.CONSIGNED, "pieces", Fault.UNKNOWN);
            there(order, variantId);
            take(orderId, variantId, "sent_back", pieces);
            stock.sentBack(order, variantId, pieces, press, trader.name());
            return order;
        });
    }

    private static Line there(Order order, long variantId) {
        if (!THERE.contains(order.state())) {
            throw new CaptureRejected(
                    new CaptureRejected.WrongMoment(order.state().name()));
        }
        return order.lines().stream()
                .filter(line -> line.variantId() == variantId)
                .findAny()
                .orElseThrow(CaptureRejected::unknown);
    }

    /** Guarded: two who sell the last piece at once cannot both have it. */
    private void take(long orderId, long variantId, String column, int pieces) {
        int taken = sql.change(
                "update tambon_orders.trader_line set " + column + " = " + column + " + ?"
                        + " where order_id = ? and variant_id = ? and resold + sent_back + ? <= quantity",
                pieces,
                orderId,
                variantId,
                pieces);
        require(taken == 1, "quantity", Fault.OUT_OF_RANGE);
    }
}
