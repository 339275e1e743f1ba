package tambon.storefront.staff;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tambon.infra.event.Relay;
import tambon.infra.id.PublicId;
import tambon.infra.time.FiscalYear;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.Shop.Sold;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** An officer types base years and reads growth; the sale itself comes from a buyer, nobody types it. */
@MicronautTest(transactional = false)
class IncomePagesTest implements WithServer {

    @Inject
    Shop shop;

    @Inject
    People people;

    @Inject
    Relay relay;

    @Inject
    Clock clock;

    private Sold paste;
    private Browser officer;
    private int year;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @BeforeEach
    void sell() {
        paste = shop.sells("กะปิ", 75, 10);
        officer = people.districtOfficer("8105");
        year = FiscalYear.of(clock.instant()).be();
        buy(2);
    }

    @Test
    void a_paid_sale_stands_beside_the_base_year_that_was_typed() {
        assertThat(row(table())).contains("150").contains("ไม่มีปีฐาน");

        var kept = save(officer, "100", "รายงานยอดจำหน่าย OTOP ปี 2563");

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(row(table())).contains("150", "value=\"100\"", "+50");
    }

    @Test
    void a_base_year_without_its_source_or_that_is_no_amount_is_refused_at_the_field() {
        var without = save(officer, "100", "");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"source-error\"");

        var wrong = save(officer, "มาก", "รายงาน");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"มาก\"");

        assertThat(row(table())).contains("ไม่มีปีฐาน");
    }

    @Test
    void an_officer_of_another_district_neither_sees_nor_types_it() {
        var elsewhere = people.districtOfficer("8104");

        assertThat(elsewhere.get("/staff/producers").body()).doesNotContain(id());
        assertThat(save(elsewhere, "100", "รายงาน").statusCode()).isEqualTo(404);
        assertThat(row(table())).contains("ไม่มีปีฐาน");
    }

    @Test
    void each_sum_leads_to_its_rows_and_they_make_the_sum() {
        assertThat(officer.get("/staff/sales?by=producer&year=" + year).body()).contains(id());
        var rows = officer.get("/staff/sales/rows?year=" + year + "&producer=" + id());
        assertThat(rows.statusCode()).isEqualTo(200);
        assertThat(rows.body()).contains("กะปิ", "150");
        assertThat(officer.get("/staff/sales/rows.csv?year=" + year + "&producer=" + id())
                        .body())
                .contains("กะปิ", "150.00");
    }

    @Test
    void the_file_that_the_page_links_has_every_producer_of_the_area() {
        var file = between(table(), "href=\"/staff/producers.csv", "\"").replace("&amp;", "&");

        var answer = officer.get("/staff/producers.csv" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("tambon-income-" + year));
        assertThat(answer.body().lines().filter(line -> line.startsWith(id() + ",")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("150.00"));
        assertThat(people.districtOfficer("8104")
                        .get("/staff/producers.csv" + file)
                        .body())
                .doesNotContain(id());
    }

    private void buy(int pieces) {
        var buyer = people.guest();
        buyer.submit("/cart", "variant", paste.variant(), "quantity", Integer.toString(pieces));
        buyer.get("/cart?postcode=81180");
        var agreed = between(buyer.get("/checkout").body(), "name=\"agreed\" value=\"", "\"");
        var placed = buyer.submit(
                "/checkout",
                "key",
                UUID.randomUUID().toString(),
                "agreed",
                agreed,
                "name",
                "สมใจ ใจดี",
                "phone",
                "0812345678",
                "email",
                "",
                "street",
                "12/3 หมู่ 4",
                "tambon",
                "อ่าวนาง",
                "district",
                "เมืองกระบี่",
                "province",
                "กระบี่",
                "postcode",
                "81180",
                "method",
                "PROMPTPAY",
                "note",
                "");
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(303);
        var producer = people.producer(paste.producerId());
        var order = between(producer.get("/my/orders?heap=unpaid").body(), "href=\"/my/orders/", "\"");
        assertThat(producer.submit(
                                "/my/orders/" + order + "/paid",
                                "key",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(303);
        relay.deliverAll();
    }

    private HttpResponse<String> save(Browser who, String amount, String source) {
        return who.submit(
                "/staff/producers?year=" + year + "&base=2563",
                "was-base-" + id(),
                "",
                "base-" + id(),
                amount,
                "source",
                source);
    }

    private String table() {
        return officer.get("/staff/producers?year=" + year + "&base=2563").body();
    }

    private String id() {
        return PublicId.of(paste.producerId());
    }

    /** The producer's row of the table. */
    private String row(String table) {
        int at = table.indexOf("producer=" + id());
        assertThat(at).as(table).isNotNegative();
        return table.substring(at, table.indexOf("</tr>", at));
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as("no " + start + " in " + text).isNotNegative();
        return text.substring(from + start.length(), text.indexOf(end, from + start.length()));
    }
}
