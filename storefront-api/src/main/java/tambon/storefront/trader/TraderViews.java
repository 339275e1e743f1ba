package tambon.storefront.trader;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.Traders;
import tambon.orders.Traders.Kind;
import tambon.orders.Traders.Line;
import tambon.orders.Traders.Move;
import tambon.orders.Traders.Order;
import tambon.orders.Traders.Party;
import tambon.orders.Traders.Side;
import tambon.storefront.page.Fields;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What the pages about Traders' orders show. */
public final class TraderViews {

    private TraderViews() {}

    static String base(Party party) {
        return party.side() == Side.TRADER ? "/trader" : "/my/trader";
    }

    public record OrderList(
            String base, List<Order> orders, @Nullable String next) {
        public OrderList {
            orders = List.copyOf(orders);
        }

        public String address(Order order) {
            return base + "/orders/" + PublicId.of(order.id());
        }
    }

    /** Something a producer offers, that may be asked for. */
    public record Wanted(
            long variantId,
            String nameTh,
            String nameEn,
            @Nullable Money price) {}

    /** @param producer public id, as typed */
    public record Asking(String producer, String producerTh, List<Wanted> goods, Fields fields) {
        public Asking {
            goods = List.copyOf(goods);
        }

        public List<Kind> kinds() {
            return List.of(Kind.values());
        }
    }

    /** An order as one of its two sides sees it. */
    public record OrderPage(Order order, Party party, LocalDate today, Fields fields) {

        public String base() {
            return TraderViews.base(party);
        }

        public String address() {
            return base() + "/orders/" + PublicId.of(order.id());
        }

        public boolean isTrader() {
            return party.side() == Side.TRADER;
        }

        /** What this side may do now. */
        public List<Move> moves() {
            return Arrays.stream(Move.values())
                    .filter(move -> move.by() == party.side() && move.allowedIn(order.state()))
                    .filter(move -> move != Move.SETTLE || order.owed().isPositive())
                    .toList();
        }

        public boolean needsNumber(Move move) {
            return switch (move) {
                case INVOICE, SETTLE -> true;
                case QUOTE, DECLINE, ORDER, CANCEL, SEND, RECEIVE -> false;
            };
        }

        /** Whether the Trader has some of it to sell. */
        public boolean there() {
            return received() && order.lines().stream().anyMatch(line -> line.left() > 0);
        }

        /** Whether the goods have come to the Trader, some of them sold on or not. */
        public boolean received() {
            return switch (order.state()) {
                case RECEIVED, INVOICED, SETTLED -> true;
                case ASKED, QUOTED, ORDERED, SENT, DECLINED, CANCELLED -> false;
            };
        }

        public List<Line> left() {
            return order.lines().stream().filter(line -> line.left() > 0).toList();
        }

        public List<String> channels() {
            return Traders.CHANNELS.stream().sorted().toList();
        }

        public String fresh() {
            return UUID.randomUUID().toString();
        }
    }
}
