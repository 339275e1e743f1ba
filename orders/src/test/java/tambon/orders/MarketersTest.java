package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.Marketers.Count;
import tambon.orders.Marketers.Entry;
import tambon.orders.Marketers.Marketer;
import tambon.orders.Marketers.Work;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class MarketersTest implements WithDatabase {

    @Inject
    Marketers marketers;

    @Inject
    Market market;

    @Inject
    Clock clock;

    @Test
    void work_counts_once_against_what_is_asked_of_a_month() {
        var marketer = marketer("82");
        var press = UUID.randomUUID().toString();
        log(marketer, Work.CLIP, 3, press);
        log(marketer, Work.CLIP, 3, press);
        log(marketer, Work.DATA_UPDATE, 20, UUID.randomUUID().toString());
        marketers.plan(marketer, month(), "ถ่ายคลิปกลุ่มแม่บ้าน");

        var month = marketers.month(marketer, month());

        assertThat(month.done()).containsEntry(Work.CLIP, 3).containsEntry(Work.PLAN_AND_REPORT, 1);
        assertThat(month.target()).containsEntry(Work.CLIP, 4).containsEntry(Work.DATA_UPDATE, 20);
    }

    @Test
    void a_month_handed_in_does_not_change() {
        var marketer = marketer("83");
        log(marketer, Work.LIVE, 1, UUID.randomUUID().toString());
        assertThatThrownBy(() -> marketers.report(marketer, month(), "ผล")).isInstanceOf(CaptureRejected.class);
        marketers.plan(marketer, month(), "แผน");
        marketers.report(marketer, month(), "ผล");

        var entry = marketers.month(marketer, month()).entries().getFirst();
        assertThatThrownBy(() -> log(marketer, Work.LIVE, 1, UUID.randomUUID().toString()))
                .isInstanceOf(CaptureRejected.class);
        assertThatThrownBy(() -> marketers.takeBack(marketer, entry.id())).isInstanceOf(CaptureRejected.class);
        assertThatThrownBy(() -> marketers.plan(marketer, month(), "แผนใหม่")).isInstanceOf(CaptureRejected.class);
        assertThatThrownBy(() -> marketers.report(marketer, month(), "ผลใหม่")).isInstanceOf(CaptureRejected.class);
        assertThat(marketers.month(marketer, month()).plan()).isEqualTo("แผน");
    }

    @Test
    void an_entry_is_taken_back_by_its_owner_only() {
        var marketer = marketer("84");
        log(marketer, Work.LIVE, 2, UUID.randomUUID().toString());
        var entry = marketers.month(marketer, month()).entries().getFirst();

        assertThatThrownBy(() -> marketers.takeBack(marketer("84"), entry.id())).isInstanceOf(CaptureRejected.class);
        marketers.takeBack(marketer, entry.id());

        assertThat(marketers.month(marketer, month()).done()).containsEntry(Work.LIVE, 0);
    }

    @Test
    void a_province_is_the_sum_of_its_marketers_and_promotion_leaves_out_what_does_not_promote() {
        var one = marketer("96");
        var two = marketer("96");
        log(one, Work.CONTENT, 2, UUID.randomUUID().toString());
        log(two, Work.CONTENT, 5, UUID.randomUUID().toString());
        log(two, Work.COACHING, 9, UUID.randomUUID().toString());

        var counts = marketers.counts("96", month());

        assertThat(counts.marketers()).isEqualTo(2);
        assertThat(counts.byWork()).containsEntry(Work.CONTENT, new Count(4, 7));
        assertThat(marketers.promotionActs("96", FiscalYear.of(today()))).containsEntry("96", 7L);
    }

    @Test
    void evidence_is_a_link_or_nothing() {
        var marketer = marketer("85");
        var wrong = new Entry(
                Work.CLIP,
                today(),
                1,
                "กะปิ",
                "javascript:alert(1)",
                UUID.randomUUID().toString());

        assertThatThrownBy(() -> marketers.log(marketer, wrong)).isInstanceOf(CaptureRejected.class);
    }

    private Marketer marketer(String province) {
        return new Marketer(market.ids.next(), "นักการตลาด", province);
    }

    private void log(Marketer marketer, Work work, int pieces, String press) {
        marketers.log(
                marketer, new Entry(work, today(), pieces, "กะปิแหลมสัก", "https://www.facebook.com/clip", press));
    }

    private YearMonth month() {
        return YearMonth.from(today());
    }

    private LocalDate today() {
        return clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
    }
}
