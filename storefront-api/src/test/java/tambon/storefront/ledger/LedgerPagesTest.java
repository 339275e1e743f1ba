package tambon.storefront.ledger;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Picked;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Officers resolve what may be counted twice, put records right and close months; nothing is ever erased. */
@MicronautTest(transactional = false)
class LedgerPagesTest implements WithServer {

    private static final LocalDate TODAY = LocalDate.now(FiscalYear.BANGKOK);
    private static final LocalDate LAST_MONTH = TODAY.minusMonths(1).withDayOfMonth(5);

    @Inject
    Shop shop;

    @Inject
    People people;

    @Inject
    RecordSales record;

    @Inject
    SalesFigures figures;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @Test
    void an_officer_decides_whether_two_records_are_one_sale() {
        long producer = shop.sells("กะปิ", 120, 3).producerId();
        var officer = people.districtOfficer("8105");
        var amount = 70_001 + producer % 1_000_000; // so that no other test's sale is alike
        var typed = enter("ASSISTED", producer, "SHOPEE", amount, TODAY.minusDays(1), "8105");
        enter("MARKETPLACE", producer, "SHOPEE", amount, TODAY.minusDays(1), "8105");
        assertThat(people.districtOfficer("8101").get("/staff/sales/doubtful").body())
                .doesNotContain(PublicId.of(typed));

        assertThat(officer.get("/staff").body()).contains("รายการขายที่อาจนับซ้ำ รอตรวจ");
        var page = officer.get("/staff/sales/doubtful").body();
        var decide = doubtAbout(page, typed);
        var unsaid = officer.submit(decide, "drop", PublicId.of(typed), "reason", " ");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("บอกเหตุผลก่อนตัดสิน");
        assertThat(people.districtOfficer("8101")
                        .submit(decide, "drop", PublicId.of(typed), "reason", "ของอำเภออื่น")
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.submit(decide, "drop", PublicId.of(typed), "reason", "มีในไฟล์แล้ว")
                        .statusCode())
                .isEqualTo(303);

        assertThat(total(producer)).isEqualTo(Money.satang(amount));
        assertThat(officer.submit(decide, "drop", "none", "reason", "สายไป").statusCode())
                .isEqualTo(409);
        assertThat(officer.get("/staff/sales/records/" + PublicId.of(typed)).body())
                .contains("มีในไฟล์แล้ว", "กลับรายการ")
                .doesNotContain("ledger.");
    }

    @Test
    void a_producer_strikes_her_own_double_entry_and_answers_for_what_is_not_hers_to_strike() {
        long producer = shop.sells("กะปิ", 120, 3).producerId();
        var owner = people.producer(producer);
        var officer = people.districtOfficer("8106");
        var amount = 80_001 + producer % 1_000_000; // so that no other test's sale is alike
        var typed = enter("ASSISTED", producer, "SHOPEE", amount, TODAY.minusDays(1), "8106");
        assertThat(owner.get("/my").body()).doesNotContain("/my/doubtful");
        enter("MARKETPLACE", producer, "SHOPEE", amount, TODAY.minusDays(1), "8106", Confidence.DOCUMENTED);

        assertThat(owner.get("/my").body()).contains("/my/doubtful");
        var page = owner.get("/my/doubtful").body();
        assertThat(page)
                .contains("อาจพิมพ์เองและนำเข้าจากไฟล์ด้วย", "value=\"" + PublicId.of(typed) + "\"")
                .doesNotContain("doubt.", "value=\"one\"");
        var pair = ownForm(page);
        assertThat(people.producer(shop.sells("ของคนอื่น", 50, 1).producerId())
                        .submit(pair, "say", PublicId.of(typed))
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.submit(pair, "say", PublicId.of(typed)).statusCode()).isEqualTo(303);
        assertThat(total(producer)).isEqualTo(Money.satang(amount));
        assertThat(owner.get("/my").body()).doesNotContain("/my/doubtful");
        assertThat(officer.get("/staff/sales/records/" + PublicId.of(typed)).body())
                .contains("ผู้ผลิตบอกว่าเป็นการขายครั้งเดียวกัน");

        enter("FAIR", producer, "SHOPEE", amount, TODAY.minusDays(1), "8106", Confidence.SYSTEM_VERIFIED);
        var asked = ownForm(owner.get("/my/doubtful").body());
        assertThat(owner.submit(asked, "say", "two", "note", "ก".repeat(301)).statusCode())
                .isEqualTo(422);
        owner.submit(asked, "say", "two", "note", "ลูกค้าคนละคน");
        assertThat(owner.submit(asked, "say", "one").statusCode()).isEqualTo(409);
        assertThat(owner.get("/my/doubtful").body()).contains("ขายสองครั้งจริง", "รอเจ้าหน้าที่ตรวจ");
        assertThat(officer.get("/staff/sales/doubtful").body()).contains("ขายสองครั้งจริง", "ลูกค้าคนละคน");
        assertThat(officer.get("/my/doubtful").statusCode()).isEqualTo(403);
    }

    private static String ownForm(String page) {
        var form = Pattern.compile("action=\"(/my/doubtful/[^\"]+)\"").matcher(page);
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private static String doubtAbout(String page, long entry) {
        for (var pair : page.split("<article ")) {
            if (pair.contains("/staff/sales/records/" + PublicId.of(entry))) {
                var form = Pattern.compile("action=\"(/staff/sales/doubtful/[^\"]+)\"")
                        .matcher(pair);
                assertThat(form.find()).isTrue();
                return form.group(1);
            }
        }
        throw new AssertionError("not among the doubts: " + PublicId.of(entry));
    }

    @Test
    void a_record_is_put_right_with_a_reason_and_keeps_its_past() {
        long producer = shop.sells("กะปิ", 120, 3).producerId();
        long entry = enter("ASSISTED", producer, "WALK_IN", 50_000, TODAY.minusDays(2), "8105");
        var officer = people.provinceOfficer("81");
        var address = "/staff/sales/records/" + PublicId.of(entry);
        assertThat(officer.get("/staff/sales/rows?producer=" + PublicId.of(producer))
                        .body())
                .contains("href=\"" + address + "\"");
        assertThat(people.provinceOfficer("82").get(address).statusCode()).isEqualTo(404);

        var wrong = officer.submit(
                address, "to", "figures", "day", TODAY.toString(), "quantity", "1", "gross", "ห้าร้อย", "reason", "x");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"ห้าร้อย\"");
        var done = officer.submit(
                address,
                "to",
                "figures",
                "day",
                TODAY.minusDays(3).toString(),
                "quantity",
                "2",
                "gross",
                "650.50",
                "discount",
                "0.50",
                "channel",
                "LINE",
                "reason",
                "พิมพ์ผิด");
        assertThat(done.statusCode()).isEqualTo(303);

        var now = done.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
        assertThat(total(producer)).isEqualTo(Money.baht(650));
        assertThat(officer.get(now).body())
                .contains("บันทึกครั้งแรก", "กลับรายการ", "ฉบับแก้ไข", "พิมพ์ผิด", "฿500", "฿650");
        assertThat(officer.submit(address, "to", "none", "reason", "อีกครั้ง").statusCode())
                .isEqualTo(409);
        officer.submit(now, "to", "none", "reason", "ไม่ได้ขาย");
        assertThat(total(producer)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_closed_month_takes_no_correction_until_the_province_opens_it_and_says_why() {
        var province = people.provinceOfficer("77");
        long producer = shop.sells("ปลาทู", 80, 3).producerId();
        long entry = enter("ASSISTED", producer, "WALK_IN", 10_000, LAST_MONTH, "7701");
        var month = YearMonth.from(LAST_MONTH).toString();
        var shown = "/staff/sales/months?year=" + FiscalYear.of(LAST_MONTH).be();
        assertThat(people.districtOfficer("7701")
                        .submit("/staff/sales/months/close", "month", month)
                        .statusCode())
                .isEqualTo(403);
        assertThat(province.submit("/staff/sales/months/close", "month", month, "province", "76")
                        .statusCode())
                .isEqualTo(404);
        assertThat(province.submit(
                                "/staff/sales/months/close",
                                "month",
                                YearMonth.from(TODAY).toString())
                        .statusCode())
                .isEqualTo(409);

        province.submit("/staff/sales/months/close", "month", month);

        assertThat(province.get(shown).body()).contains("ปิดแล้ว", "/staff/sales/months/reopen");
        assertThat(people.districtOfficer("7701").get(shown).body())
                .contains("ปิดแล้ว")
                .doesNotContain("/staff/sales/months/reopen");
        var address = "/staff/sales/records/" + PublicId.of(entry);
        var refused = province.submit(address, "to", "none", "reason", "ไม่มีจริง");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("เดือนนี้ปิดยอดแล้ว");
        assertThat(province.submit("/staff/sales/months/reopen", "month", month, "reason", "")
                        .body())
                .contains("บอกเหตุผลที่เปิดเดือนอีกครั้ง");
        province.submit("/staff/sales/months/reopen", "month", month, "reason", "พบรายการผิด");
        assertThat(province.get(shown).body()).contains("พบรายการผิด");
        assertThat(province.submit(address, "to", "none", "reason", "ไม่มีจริง").statusCode())
                .isEqualTo(303);
        assertThat(total(producer)).isEqualTo(Money.ZERO);
    }

    private long enter(String source, long producer, String channel, long satang, LocalDate day, String district) {
        return enter(source, producer, channel, satang, day, district, Confidence.SELF_DECLARED);
    }

    private long enter(
            String source,
            long producer,
            String channel,
            long satang,
            LocalDate day,
            String district,
            Confidence confidence) {
        return record.record(List.of(new Sale(
                        source,
                        UUID.randomUUID().toString(),
                        day.atTime(12, 0).atZone(FiscalYear.BANGKOK).toInstant(),
                        producer,
                        null,
                        null,
                        ProductType.FOOD,
                        1,
                        Money.satang(satang),
                        Money.ZERO,
                        channel,
                        district,
                        null,
                        null,
                        "ผู้ทดสอบ",
                        null,
                        confidence)))
                .getFirst();
    }

    private Money total(long producer) {
        return figures.total(new Picked(null, null, "", producer, null, null));
    }
}
