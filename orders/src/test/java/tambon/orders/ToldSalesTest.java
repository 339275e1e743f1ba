package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.ToldSales.State;
import tambon.orders.ToldSales.Told;

import jakarta.inject.Inject;
import java.time.Clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class ToldSalesTest implements WithDatabase {

    @Inject
    ToldSales told;

    @Inject
    Market market;

    @Inject
    SalesFigures figures;

    @Inject
    Statements sql;

    @Inject
    Clock clock;

    @Test
    void a_told_sale_counts_as_self_declared_until_the_producer_confirms_it_once() {
        long producer = producer();
        long id = write(producer);
        assertThat(income(producer)).isEqualTo(Money.baht(900));
        assertThat(confidence(producer)).isEqualTo("SELF_DECLARED");
        var old = told.link("8101", id, "ก");
        var link = told.link("8101", id, "ก");

        assertThat(told.behind(old)).isEmpty();
        assertThat(told.behind(link)).isPresent();
        assertThat(told.answer(link, true)).isTrue();
        assertThat(told.answer(link, false)).isFalse();

        assertThat(income(producer)).isEqualTo(Money.baht(900));
        assertThat(confidence(producer)).isEqualTo("DOCUMENTED");
        assertThat(told.list("8101", null, 1).items().getFirst().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void one_that_the_producer_denies_is_taken_back() {
        long producer = producer();
        var link = told.link("8101", write(producer), "ก");

        assertThat(told.answer(link, false)).isTrue();

        assertThat(income(producer)).isEqualTo(Money.ZERO);
    }

    @Test
    void an_officer_writes_for_the_own_area_only_and_a_guessed_link_opens_nothing() {
        long producer = producer();
        long id = write(producer);

        assertThatThrownBy(() -> told.write("8102", sale(producer), "ก")).isInstanceOf(CaptureRejected.class);
        assertThatThrownBy(() -> told.link("8102", id, "ก")).isInstanceOf(CaptureRejected.class);
        assertThat(told.behind("x".repeat(43))).isEmpty();
    }

    private long write(long producer) {
        return told.write("8101", sale(producer), "เจ้าหน้าที่");
    }

    private Told sale(long producer) {
        var yesterday = clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate().minusDays(1);
        return new Told(producer, yesterday, "WALK_IN", null, 0, Money.baht(900), "ขายหน้าบ้าน");
    }

    private long producer() {
        return market.producer();
    }

    private Money income(long producer) {
        return figures.total(new SalesFigures.Picked(null, null, "", producer, null, null));
    }

    private String confidence(long producer) {
        return sql.first(
                        "select confidence from tambon_orders.sales_entry where producer_id = ? order by id desc limit 1",
                        row -> row.text("confidence"),
                        producer)
                .orElseThrow();
    }
}
