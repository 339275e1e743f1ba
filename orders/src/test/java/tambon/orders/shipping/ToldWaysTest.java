package tambon.orders.shipping;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.DeliveryWays;
import tambon.orders.DeliveryWays.Basis;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.DeliveryWays.Price;
import tambon.orders.DeliveryWays.Spot;
import tambon.orders.DeliveryWays.Terms;
import tambon.orders.DeliveryWaysChanged;
import tambon.orders.OrdersRejected;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever asks by what way goods come hears of every change of it. */
@MicronautTest(transactional = false)
@Timeout(60)
class ToldWaysTest implements WithDatabase {

    @Inject
    DeliveryWays ways;

    @Inject
    ToldWays told;

    @Inject
    Statements sql;

    @Inject
    ObjectMapper json;

    @Inject
    Ids ids;

    @Test
    void each_change_is_told_with_a_larger_version() {
        long producer = ids.next();

        ways.add(producer, terms(Kind.OWN_DELIVERY, null));
        ways.add(producer, terms(Kind.FLASH, null));
        long flash = ways.of(producer).getLast().id();
        ways.change(producer, flash, terms(Kind.PICK_UP_GROUP, null));
        ways.remove(producer, flash);

        assertThat(toldOf(producer))
                .containsExactly(
                        new DeliveryWaysChanged(producer, 1, List.of(Kind.OWN_DELIVERY)),
                        new DeliveryWaysChanged(producer, 2, List.of(Kind.FLASH, Kind.OWN_DELIVERY)),
                        new DeliveryWaysChanged(producer, 3, List.of(Kind.OWN_DELIVERY, Kind.PICK_UP_GROUP)),
                        new DeliveryWaysChanged(producer, 4, List.of(Kind.OWN_DELIVERY)));
    }

    @Test
    void a_producer_that_takes_its_last_way_away_sends_as_usual_again() {
        long producer = ids.next();
        ways.add(producer, terms(Kind.PICK_UP_CENTRE, null));

        ways.remove(producer, ways.of(producer).getFirst().id());

        assertThat(toldOf(producer).getLast().kinds())
                .containsExactly(ways.usual().terms().kind());
    }

    @Test
    void what_is_refused_is_not_told() {
        long producer = ids.next();

        assertThatThrownBy(() -> ways.change(producer, ids.next(), terms(Kind.FLASH, null)))
                .isInstanceOf(OrdersRejected.class);
        assertThatThrownBy(() -> ways.add(producer, terms(Kind.PICK_UP_FAIR, null)))
                .isInstanceOf(OrdersRejected.class);

        assertThat(toldOf(producer)).isEmpty();
    }

    @Test
    void a_fair_that_is_over_is_told_of_once() {
        long producer = ids.next();
        ways.add(producer, terms(Kind.KERRY, null));
        ways.add(producer, terms(Kind.PICK_UP_FAIR, LocalDate.of(2999, 12, 31)));
        long fair = ways.of(producer).getLast().id();
        assertThat(toldOf(producer).getLast().kinds()).containsExactly(Kind.KERRY, Kind.PICK_UP_FAIR);

        // time goes by
        sql.change("update tambon_orders.delivery_way set ends_on = '2026-01-02' where id = ?", fair);
        sql.change("update tambon_orders.delivery_told set true_until = '2026-01-02' where producer_id = ?", producer);
        told.tellOfFairsThatAreOver();
        told.tellOfFairsThatAreOver();

        assertThat(toldOf(producer)).hasSize(3);
        assertThat(toldOf(producer).getLast().kinds()).containsExactly(Kind.KERRY);
    }

    @Test
    void twenty_at_once_add_no_more_than_there_may_be_and_each_is_told() throws Exception {
        long producer = ids.next();
        Callable<Boolean> add = () -> {
            try {
                ways.add(producer, terms(Kind.KERRY, null));
                return true;
            } catch (OrdersRejected full) {
                return false;
            }
        };

        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var added = hands.invokeAll(Collections.nCopies(20, add)).stream()
                    .filter(Future::resultNow)
                    .count();
            assertThat(added).isEqualTo(DeliveryWays.MOST);
        }

        assertThat(ways.of(producer)).hasSize(DeliveryWays.MOST);
        assertThat(toldOf(producer)).extracting(DeliveryWaysChanged::version).hasSize(DeliveryWays.MOST);
    }

    private static Terms terms(Kind kind, @Nullable LocalDate lastDay) {
        var price = new Price(Money.baht(40), Money.baht(10));
        var spot = kind.isPickUp() ? new Spot("ที่ทำการกลุ่ม", "", lastDay) : Spot.NONE;
        return new Terms(kind, spot, Basis.WEIGHT, price, price, price, null);
    }

    /** In the order of their versions; nobody listens here, so it all still lies in the outbox. */
    private List<DeliveryWaysChanged> toldOf(long producer) {
        return sql
                .list(
                        "select payload from tambon_orders.outbox where type = 'orders.delivery-ways-changed.v1'"
                                + " and payload like concat('%', ?, '%') order by id",
                        row -> read(row.text("payload")), Long.toString(producer))
                .stream()
                .sorted(comparingLong(DeliveryWaysChanged::version))
                .toList();
    }

    private DeliveryWaysChanged read(String payload) {
        try {
            return requireNonNull(json.readValue(payload, DeliveryWaysChanged.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
