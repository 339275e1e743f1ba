package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tambon.catalog.Offer;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.Traders.Kind;
import tambon.orders.Traders.Move;
import tambon.orders.Traders.Party;
import tambon.orders.Traders.Resale;
import tambon.orders.Traders.Said;
import tambon.orders.Traders.Side;
import tambon.orders.Traders.State;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class TradersTest implements WithDatabase {

    private static final List<Move> TO_THE_END =
            List.of(Move.QUOTE, Move.ORDER, Move.SEND, Move.RECEIVE, Move.INVOICE, Move.SETTLE);

    @Inject
    Market market;

    @Inject
    Traders traders;

    @Inject
    SalesFigures figures;

    @Inject
    Clock clock;

    private record Deal(Offer offer, Party trader, Party producer, long id) {
        Party party(Side side) {
            return side == Side.TRADER ? trader : producer;
        }
    }

    private Deal deal(Kind kind) {
        var offer = market.goods(market.producer(), 10_000, 50);
        var trader = new Party(Side.TRADER, market.ids.next(), "Trader กระบี่");
        traders.introduce(trader.id(), "81", trader.name());
        long id = traders.ask(trader, kind, Map.of(offer.variantId(), 10), "");
        return new Deal(offer, trader, new Party(Side.PRODUCER, offer.producerId(), "กลุ่มแม่บ้าน"), id);
    }

    private void make(Deal deal, Move move) {
        var said = new Said(
                Map.of(deal.offer.variantId(), Money.baht(80)),
                UUID.randomUUID().toString());
        traders.move(deal.party(move.by()), deal.id, move, said);
    }

    private Deal until(Kind kind, State state) {
        var deal = deal(kind);
        switch (state) {
            case ASKED -> {}
            case DECLINED -> make(deal, Move.DECLINE);
            case CANCELLED -> make(deal, Move.CANCEL);
            case QUOTED, ORDERED, SENT, RECEIVED, INVOICED, SETTLED -> {
                for (var move : TO_THE_END) {
                    make(deal, move);
                    if (move.to() == state) {
                        break;
                    }
                }
            }
        }
        return deal;
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_allowed_leads_an_order_on(State state) {
        for (var move : Move.values()) {
            var deal = until(Kind.BOUGHT, state);
            assertThat(traders.order(deal.trader, deal.id).state()).isEqualTo(state);
            if (move.allowedIn(state)) {
                make(deal, move);
                assertThat(traders.order(deal.trader, deal.id).state()).isEqualTo(move.to());
            } else {
                assertThatThrownBy(() -> make(deal, move))
                        .as(state + " " + move)
                        .isInstanceOf(CaptureRejected.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_makes_the_other_sides_move(Move move) {
        var other = move.by() == Side.TRADER ? Side.PRODUCER : Side.TRADER;
        for (var state : State.values()) {
            if (move.allowedIn(state)) {
                var deal = until(Kind.BOUGHT, state);
                var said = new Said(Map.of(deal.offer.variantId(), Money.baht(80)), "1");
                assertThatThrownBy(() -> traders.move(deal.party(other), deal.id, move, said))
                        .isInstanceOf(CaptureRejected.class);
            }
        }
    }

    @Test
    void goods_that_were_bought_are_income_once_they_are_received() {
        var deal = until(Kind.BOUGHT, State.SENT);
        assertThat(market.left(deal.offer)).isEqualTo(40);
        assertThat(income(deal)).isEqualTo(Money.ZERO);

        make(deal, Move.RECEIVE);
        assertThat(income(deal)).isEqualTo(Money.baht(800));

        resell(deal, 4, UUID.randomUUID().toString());
        make(deal, Move.SETTLE);
        assertThat(income(deal)).isEqualTo(Money.baht(800));
        assertThat(traders.order(deal.producer, deal.id).owed()).isEqualTo(Money.ZERO);
    }

    @Test
    void goods_on_consignment_are_income_as_they_are_sold_on() {
        var deal = until(Kind.CONSIGNED, State.RECEIVED);
        assertThat(income(deal)).isEqualTo(Money.ZERO);

        var press = UUID.randomUUID().toString();
        resell(deal, 3, press);
        resell(deal, 3, press);
        assertThat(income(deal)).isEqualTo(Money.baht(240));
        assertThat(traders.order(deal.trader, deal.id).owed()).isEqualTo(Money.baht(240));

        make(deal, Move.SETTLE);
        assertThat(traders.order(deal.trader, deal.id).state()).isEqualTo(State.RECEIVED);
        assertThatThrownBy(() -> resell(deal, 8, UUID.randomUUID().toString())).isInstanceOf(CaptureRejected.class);
        traders.sendBack(
                deal.trader,
                deal.id,
                deal.offer.variantId(),
                5,
                UUID.randomUUID().toString());
        assertThat(market.left(deal.offer)).isEqualTo(45);
        resell(deal, 2, UUID.randomUUID().toString());
        make(deal, Move.SETTLE);

        var order = traders.order(deal.producer, deal.id);
        assertThat(order.state()).isEqualTo(State.SETTLED);
        assertThat(order.owed()).isEqualTo(Money.ZERO);
        assertThat(income(deal)).isEqualTo(Money.baht(400));
    }

    @Test
    void the_quarter_tells_what_each_trader_took_and_sold() {
        var deal = until(Kind.BOUGHT, State.RECEIVED);
        resell(deal, 2, UUID.randomUUID().toString());

        assertThat(traders.quarter(today().minusDays(30), today(), "81"))
                .filteredOn(each -> each.traderId() == deal.trader.id())
                .containsExactly(new Traders.Quarter(
                        deal.trader.id(), "Trader กระบี่", "81", 1, 1, Money.baht(800), Money.baht(240)));
    }

    @Test
    void somebody_elses_order_does_not_exist() {
        var deal = deal(Kind.BOUGHT);

        assertThatThrownBy(() -> traders.order(new Party(Side.TRADER, 7, "x"), deal.id))
                .isInstanceOf(CaptureRejected.class);
        assertThatThrownBy(() -> traders.order(new Party(Side.PRODUCER, deal.trader.id(), "x"), deal.id))
                .isInstanceOf(CaptureRejected.class);
    }

    private void resell(Deal deal, int pieces, String press) {
        traders.resell(
                deal.trader,
                new Resale(
                        deal.id, deal.offer.variantId(), press, "DEPARTMENT_STORE", pieces, Money.baht(120), today()));
    }

    private Money income(Deal deal) {
        return figures.total(new SalesFigures.Picked(null, null, "", deal.offer.producerId(), null, null));
    }

    private LocalDate today() {
        return clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
    }
}
