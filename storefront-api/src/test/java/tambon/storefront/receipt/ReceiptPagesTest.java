package tambon.storefront.receipt;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.SellerVat;
import tambon.catalog.VatRegister;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.Buyer;
import tambon.orders.Carts;
import tambon.orders.OrderView;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.PlaceOrder;
import tambon.orders.Recipient;
import tambon.orders.Refunds;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.Shop.Sold;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Papers are for the seller and the buyer, to read and as a file. */
@MicronautTest(transactional = false)
@Timeout(60)
class ReceiptPagesTest implements WithServer {

    @Inject
    Shop shop;

    @Inject
    People people;

    @Inject
    VatRegister vats;

    @Inject
    Carts carts;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    PayOrder pay;

    @Inject
    Refunds refunds;

    private Sold paste;
    private OrderView order;
    private Browser producer;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false", "tambon.orders.timers", "false");
    }

    @BeforeEach
    void sell() {
        paste = shop.sells("ปั้นขลิบน้ำผึ้ง", 107, 10);
        vats.change(paste.producerId(), new SellerVat("1234567890121", "00000"));
        producer = people.producer(paste.producerId());
        var buyer = new Buyer(UUID.randomUUID().toString(), OptionalLong.empty());
        carts.add(buyer, paste.listing().variants().getFirst().id(), 3);
        order = placeOrder.place(new PlaceOrder.Command(
                UUID.randomUUID().toString(),
                buyer,
                new Recipient("สมใจ ที่รัก", "0812345678", "", "12/3 หมู่ 4", "810116", "81180"),
                PaymentMethod.PROMPTPAY,
                carts.view(buyer, "81180").total(),
                ""));
        pay.confirm(order.id(), "staff");
    }

    @Test
    void a_tax_invoice_and_the_credit_note_about_it_say_what_the_revenue_asks_for() {
        give(1);
        var own = "/my/orders/" + part();
        var invoice = producer.get(own + "/receipt").body();
        var note = producer.get(own + "/credit-notes/" + refund()).body();

        assertThat(invoice).contains("ใบกำกับภาษี", "/00001", "1 2345 67890 12 1", "สำนักงานใหญ่", "สมใจ ที่รัก");
        assertThat(note)
                .contains("ใบลดหนี้", "CN", "1 2345 67890 12 1", "สมใจ ที่รัก", "/00001", "แตกระหว่างทาง")
                .contains("107.00", "7.00", "100.00"); // the difference, the VAT in it, and without it
    }

    @Test
    void each_paper_is_a_pdf_for_the_seller_and_for_the_buyer() {
        give(1);
        var own = "/my/orders/" + part();
        var bought = "/order/" + PublicId.of(order.id()) + "/parts/" + part();
        var key = "?key=" + order.buyerKey();
        var guest = people.guest();

        for (var file : List.of(
                producer.fetch(own + "/receipt.pdf"),
                producer.fetch(own + "/credit-notes/" + refund() + ".pdf"),
                guest.fetch(bought + "/receipt.pdf" + key),
                guest.fetch(bought + "/credit-notes/" + refund() + ".pdf" + key))) {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(new String(file.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        assertThat(guest.get("/order/" + PublicId.of(order.id()) + key).body()).contains("/credit-notes/" + refund());
    }

    @Test
    void a_paper_is_nobody_elses() {
        give(1);
        var other = people.producer(shop.sells("ปลาเค็ม", 50, 1).producerId());
        var bought = "/order/" + PublicId.of(order.id()) + "/parts/" + part();

        assertThat(other.get("/my/orders/" + part() + "/receipt").statusCode()).isEqualTo(404);
        assertThat(other.get("/my/orders/" + part() + "/credit-notes/" + refund())
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.guest().get(bought + "/credit-notes/" + refund()).statusCode())
                .isEqualTo(404);
        assertThat(producer.get("/my/orders/" + part() + "/credit-notes/" + PublicId.of(1))
                        .statusCode())
                .isEqualTo(404);
    }

    private void give(int pieces) {
        refunds.give(
                new Refunds.Wish(
                        paste.producerId(),
                        order.parts().getFirst().id(),
                        List.of(new Refunds.Pieces(
                                paste.listing().variants().getFirst().id(), pieces)),
                        Money.ZERO,
                        true,
                        "แตกระหว่างทาง"),
                "maker");
    }

    private String part() {
        return PublicId.of(order.parts().getFirst().id());
    }

    private String refund() {
        return PublicId.of(refunds.ofOrder(order.id()).getFirst().id());
    }
}
