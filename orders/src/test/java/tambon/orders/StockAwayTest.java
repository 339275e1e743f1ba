package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.Offer;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.NotEnoughThere;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.StockAway.Cause;
import tambon.orders.StockAway.Pieces;
import tambon.orders.StockAway.Place;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
@Timeout(120)
class StockAwayTest implements WithDatabase {

    @Inject
    Market market;

    @Inject
    StockAway away;

    @Inject
    Books books;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    @Test
    void what_went_to_a_fair_is_sold_there_or_comes_back_and_every_piece_is_accounted_for() {
        var paste = market.goods(market.producer(), 12_000, 10);
        var fair = new Place(Place.Kind.FAIR, market.ids.next());

        away.moveOut(cause(paste, fair), pieces(paste, 6));
        away.sold(cause(paste, fair), pieces(paste, 4));
        away.unsold(cause(paste, fair), pieces(paste, 1));
        away.lost(cause(paste, fair), pieces(paste, 1));
        away.moveBack(cause(paste, fair), pieces(paste, 1));

        assertThat(market.left(paste)).isEqualTo(5);
        assertThat(away.at(fair)).isEqualTo(Map.of(paste.variantId(), 1));
        assertThat(away.of(paste.producerId()))
                .containsExactly(new StockAway.There(fair, paste.variantId(), paste.productId(), 1));
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_cause_told_ten_times_at_once_moves_once() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 10);
        var cause = cause(paste, new Place(Place.Kind.TRADER, market.ids.next()));

        var news = atOnce(Collections.<Callable<Boolean>>nCopies(10, () -> away.moveOut(cause, pieces(paste, 3))));

        assertThat(news.stream().filter(was -> was)).hasSize(1);
        assertThat(market.left(paste)).isEqualTo(7);
    }

    @Test
    void no_more_goes_than_is_there_and_nobody_moves_anothers_goods() {
        var paste = market.goods(market.producer(), 12_000, 10);
        var fair = new Place(Place.Kind.FAIR, market.ids.next());
        away.moveOut(cause(paste, fair), pieces(paste, 2));

        assertThatThrownBy(() -> away.moveOut(cause(paste, fair), pieces(paste, 9)))
                .satisfies(reason(NotEnoughThere.class));
        var trader = new Place(Place.Kind.TRADER, market.ids.next());
        away.moveOut(cause(paste, trader), pieces(paste, 2));
        assertThatThrownBy(() -> away.moveBack(cause(paste, trader), pieces(paste, 3)))
                .satisfies(reason(NotEnoughThere.class));
        assertThatThrownBy(() -> away.moveOut(
                        new Cause(market.producer(), fair, UUID.randomUUID().toString(), "x"), pieces(paste, 1)))
                .satisfies(reason(Unknown.class));
        assertThatThrownBy(() -> away.moveOut(cause(paste, fair), pieces(paste, 0)))
                .satisfies(reason(Invalid.class));
        assertThatThrownBy(() -> away.moveOut(new Cause(paste.producerId(), fair, "ก", "x"), pieces(paste, 1)))
                .satisfies(reason(Invalid.class));
        assertThat(market.left(paste))
                .as("two at the fair, two with the Trader")
                .isEqualTo(6);
    }

    @Test
    void a_trader_cannot_sell_what_it_has_not_and_a_fair_shows_what_was_sold_too_much() {
        var paste = market.goods(market.producer(), 12_000, 10);
        var fair = new Place(Place.Kind.FAIR, market.ids.next());
        var trader = new Place(Place.Kind.TRADER, market.ids.next());
        away.moveOut(cause(paste, fair), pieces(paste, 2));
        away.moveOut(cause(paste, trader), pieces(paste, 2));

        away.sold(cause(paste, fair), pieces(paste, 3));

        assertThat(away.at(fair)).isEqualTo(Map.of(paste.variantId(), -1));
        assertThatThrownBy(() -> away.sold(cause(paste, trader), pieces(paste, 3)))
                .satisfies(reason(NotEnoughThere.class));
        assertThat(books.prove().faults()).isEmpty();
    }

    private static Cause cause(Offer offer, Place place) {
        return new Cause(offer.producerId(), place, UUID.randomUUID().toString(), "maker");
    }

    private static List<Pieces> pieces(Offer offer, int quantity) {
        return List.of(new Pieces(offer.variantId(), quantity));
    }
}
