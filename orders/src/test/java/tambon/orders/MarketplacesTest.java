package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.Marketplaces.Effect;
import tambon.orders.Marketplaces.Wrong;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class MarketplacesTest implements WithDatabase {

    private static final String SHOPEE =
            "หมายเลขคำสั่งซื้อ,สถานะการสั่งซื้อ,วันที่ทำการสั่งซื้อ,ชื่อสินค้า,เลขอ้างอิง SKU (SKU Reference No.),ชื่อตัวเลือก,ราคาขาย,จำนวน,จำนวนที่ส่งคืน,ราคาขายสุทธิ\n";
    private static final String LAZADA =
            "orderItemId,orderNumber,createTime,sellerSku,itemName,variation,unitPrice,sellerDiscountTotal,paidPrice,status\n";
    private static final String TIKTOK =
            "Order ID,Order Status,Cancelation/Return Type,SKU ID,Seller SKU,Product Name,Variation,Quantity,Sku Quantity of return,SKU Subtotal Before Discount,SKU Platform Discount,SKU Seller Discount,Created Time\n";
    private static final String GENERIC =
            "order_no,line,date,status,sku,product,quantity,returned_quantity,gross_baht,discount_baht\n";

    @Inject
    Marketplaces marketplaces;

    @Inject
    Market market;

    @Inject
    SalesFigures figures;

    @Test
    void a_shopee_file_counts_once_and_what_comes_back_later_is_taken_back() {
        long producer = producer();
        long shop = marketplaces.addShop(producer, "SHOPEE", "ร้านกะปิ", "ก");
        var first = SHOPEE
                + "2611A,สำเร็จแล้ว,2026-10-02 09:15,กะปิ,KP-1,ขวดเล็ก,120.00,3,0,360.00\n"
                + "2611A,สำเร็จแล้ว,2026-10-02 09:15,น้ำพริก,NP-1,,\"1,000.00\",1,0,\"1,000.00\"\n"
                + "2611B,ยกเลิกแล้ว,2026-10-03 10:00,กะปิ,KP-1,ขวดเล็ก,120.00,1,0,120.00\n";
        assertThat(apply(producer, shop, first).count(Effect.NEW)).isZero(); // all of it is there now
        assertThat(income(producer)).isEqualTo(Money.baht(1_360));

        apply(producer, shop, first);
        assertThat(income(producer)).isEqualTo(Money.baht(1_360));

        var later = SHOPEE
                + "2611A,สำเร็จแล้ว,2026-10-02 09:15,กะปิ,KP-1,ขวดเล็ก,120.00,3,1,360.00\n"
                + "2611A,ยกเลิกแล้ว,2026-10-02 09:15,น้ำพริก,NP-1,,\"1,000.00\",1,0,\"1,000.00\"\n";
        var preview = marketplaces.preview(producer, upload(producer, shop, later));
        assertThat(preview.count(Effect.TAKEN_BACK)).isEqualTo(2);
        apply(producer, shop, later);
        assertThat(income(producer)).isEqualTo(Money.baht(240));

        apply(producer, shop, first);
        assertThat(income(producer)).isEqualTo(Money.baht(1_360));
    }

    @Test
    void lazada_has_a_row_for_each_piece() {
        long producer = producer();
        long shop = marketplaces.addShop(producer, "LAZADA", "ร้านผ้า", "ก");

        apply(
                producer,
                shop,
                LAZADA
                        + "501,777001,02 Oct 2026 09:15,PH-1,ผ้าไหม,แดง,1500.00,-100.00,1380.00,delivered\n"
                        + "502,777001,02 Oct 2026 09:15,PH-1,ผ้าไหม,แดง,1500.00,0.00,1500.00,shipped\n"
                        + "503,777002,03 Oct 2026 09:15,PH-1,ผ้าไหม,แดง,1500.00,0.00,1500.00,canceled\n");

        assertThat(income(producer)).isEqualTo(Money.baht(2_900));
    }

    @Test
    void a_tiktok_file_has_a_row_that_explains_its_headings_and_discounts_of_which_only_the_sellers_is_given_away() {
        long producer = producer();
        long shop = marketplaces.addShop(producer, "TIKTOK", "ช่องผ้า", "ก");
        var file = TIKTOK
                + "Platform unique order ID.,Current order status.,Only returned or cancelled.,Platform SKU ID.,SKU the seller gave.,"
                + "Product name.,Variation.,Sold quantity.,Returned quantity.,Before discounts.,Discount of the platform.,"
                + "Discount of the seller.,Order created time.\n"
                + "57601\t,Completed,,9001,PH-1,ผ้าไหม,แดง,2,,THB 3000.00,THB 300.00,THB 200.00,14/10/2026 09:15:11\t\n"
                + "57601\t,Completed,Return/Refund,9002,KP-1,กะปิ,,4,1,480.00,0,0,14/10/2026 09:15:11\t\n"
                + "57602\t,Canceled,Cancel,9001,PH-1,ผ้าไหม,แดง,1,,1500.00,0,0,15/10/2026 10:00:00\t\n"
                + "57603\t,Unpaid,,9001,PH-1,ผ้าไหม,แดง,1,,1500.00,0,0,15/10/2026 10:00:00\t\n";

        var preview = apply(producer, shop, file);
        apply(producer, shop, file);

        assertThat(preview.rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.wrong()).isNull());
        assertThat(income(producer)).isEqualTo(Money.baht(3_000 - 200 + 360));
        var returned =
                file.replace("Completed,,9001", "Completed,Return/Refund,9001").replace("แดง,2,,", "แดง,2,2,");
        apply(producer, shop, returned);
        assertThat(income(producer)).isEqualTo(Money.baht(360));
    }

    @Test
    void what_is_wrong_is_told_row_by_row_and_the_rest_is_counted() {
        long producer = producer();
        long shop = marketplaces.addShop(producer, "FACEBOOK", "เพจ", "ก");

        var preview = apply(
                producer,
                shop,
                GENERIC
                        + "A1,1,2026-10-02,sold,S,กะปิ,2,,240,40\n"
                        + ",1,2026-10-02,sold,S,กะปิ,2,,240,\n"
                        + "A2,1,เมื่อวาน,sold,S,กะปิ,2,,240,\n"
                        + "A3,1,2026-10-02,,S,กะปิ,2,,240,\n"
                        + "A4,1,2026-10-02,sold,S,กะปิ,สอง,,240,\n"
                        + "A5,1,2026-10-02,sold,S,กะปิ,2,,ฟรี,\n"
                        + "A1,1,2026-10-02,sold,S,กะปิ,2,,240,40\n");

        assertThat(preview.rows())
                .extracting(Marketplaces.Row::wrong)
                .containsExactly(
                        null,
                        Wrong.NO_ORDER_NUMBER,
                        Wrong.NO_DATE,
                        Wrong.UNKNOWN_STATUS,
                        Wrong.NO_QUANTITY,
                        Wrong.NO_AMOUNT,
                        Wrong.TWICE);
        assertThat(income(producer)).isEqualTo(Money.baht(200));
    }

    @Test
    void what_a_sku_is_is_remembered_and_must_be_the_producers_own() {
        long producer = producer();
        long shop = marketplaces.addShop(producer, "TIKTOK", "ช่อง", "ก");
        var own = market.goods(producer, 10_000, 1);
        var strange = market.goods(market.producer(), 10_000, 1);

        marketplaces.map(producer, shop, Map.of("S", own.variantId()));

        assertThat(marketplaces
                        .preview(producer, upload(producer, shop, GENERIC + "A1,1,2026-10-02,sold,S,กะปิ,2,,240,\n"))
                        .unmapped())
                .isEmpty();
        assertThatThrownBy(() -> marketplaces.map(producer, shop, Map.of("S", strange.variantId())))
                .isInstanceOf(CaptureRejected.class);
        assertThatThrownBy(() -> marketplaces.map(strange.producerId(), shop, Map.of("S", strange.variantId())))
                .isInstanceOf(CaptureRejected.class);
    }

    @Test
    void a_file_with_other_headings_is_refused() {
        long producer = producer();
        long shop = marketplaces.addShop(producer, "LINE", "ไลน์", "ก");

        assertThatThrownBy(() -> upload(producer, shop, "ชื่อ,ราคา\nกะปิ,1\n")).isInstanceOf(CaptureRejected.class);
    }

    private long producer() {
        return market.producer();
    }

    private long upload(long producer, long shop, String file) {
        return marketplaces.upload(producer, shop, "orders.csv", file.getBytes(StandardCharsets.UTF_8), "ก");
    }

    private Marketplaces.Preview apply(long producer, long shop, String file) {
        return marketplaces.apply(producer, upload(producer, shop, file), "ก");
    }

    private Money income(long producer) {
        return figures.total(new SalesFigures.Picked(null, null, "", producer, null, null));
    }
}
