package tambon.orders;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.CatalogRejected;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.SlipUnreadable;
import tambon.orders.OrdersRejected.SlipUsed;
import tambon.orders.OrdersRejected.TooManySlips;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.Slips.Slip;

import javax.imageio.ImageIO;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
@Timeout(120)
class SlipsTest implements WithDatabase {

    private static final AtomicInteger COLOUR = new AtomicInteger();

    @Inject
    Market market;

    @Inject
    Slips slips;

    @Inject
    PayOrder pay;

    @Inject
    Books books;

    @Inject
    tambon.infra.database.Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of(
                "tambon.orders.timers",
                "false",
                "tambon.promptpay.id",
                "0812345678",
                "tambon.bank-transfer.account",
                "123-4-56789-0");
    }

    @Test
    void the_number_is_read_from_the_slips_code_and_not_from_what_was_typed() throws Exception {
        var order = buy(PaymentMethod.TRANSFER);
        var reference = "REF" + order.id();

        slips.send(order.id(), png(slip(miniQr("014", reference))), "TYPED123");

        var slip = latest(order);
        assertThat(slip.reference()).isEqualTo(reference);
        assertThat(slip.readFromCode()).isTrue();
        assertThat(slip.bank()).isEqualTo("014");
        var kept = slips.picture(order.id()).orElseThrow();
        assertThat(kept).startsWith(0xFF, 0xD8); // a JPEG of our own making, whatever came
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void without_a_code_the_typed_number_counts_and_without_both_the_slip_is_refused() throws Exception {
        var order = buy(PaymentMethod.PROMPTPAY);

        assertThatThrownBy(() -> slips.send(order.id(), png(slip(null)), "")).satisfies(reason(SlipUnreadable.class));
        slips.send(order.id(), png(slip(null)), "ab-12 " + order.id());

        assertThat(latest(order).reference()).isEqualTo("AB12" + order.id());
        assertThat(latest(order).readFromCode()).isFalse();
    }

    @Test
    void a_code_whose_checksum_is_wrong_or_that_is_another_kind_of_code_is_not_believed() {
        var order = buy(PaymentMethod.PROMPTPAY);
        var right = miniQr("014", "REF" + order.id());
        var wrong = right.substring(0, right.length() - 1) + (right.endsWith("0") ? "1" : "0");

        assertThatThrownBy(() -> slips.send(order.id(), png(slip(wrong)), "")).satisfies(reason(SlipUnreadable.class));
        assertThatThrownBy(() -> slips.send(order.id(), png(slip(pay.promptPay(order.id()))), ""))
                .satisfies(reason(SlipUnreadable.class));
    }

    @Test
    void one_transaction_and_one_picture_pay_one_order() throws Exception {
        var first = buy(PaymentMethod.TRANSFER);
        var second = buy(PaymentMethod.TRANSFER);
        var picture = slip(null);
        slips.send(first.id(), png(picture), "A1" + first.id());
        slips.send(first.id(), png(picture), "A1" + first.id()); // no news

        assertThatThrownBy(() -> slips.send(second.id(), "A1" + first.id())).satisfies(reason(SlipUsed.class));
        assertThatThrownBy(() -> slips.send(second.id(), png(picture), "B1" + second.id()))
                .satisfies(reason(SlipUsed.class));
        assertThat(slips.latest(List.of(second.id()))).isEmpty();
    }

    @Test
    void what_is_no_photo_is_refused_before_anything_is_kept() {
        var order = buy(PaymentMethod.TRANSFER);
        var script = new ByteArrayInputStream("<svg onload='x'/>".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> slips.send(order.id(), script, "AB12345")).isInstanceOf(CatalogRejected.class);

        assertThat(slips.latest(List.of(order.id()))).isEmpty();
    }

    @Test
    void a_slip_without_money_is_refused_with_a_reason_and_another_may_follow() {
        var order = buy(PaymentMethod.TRANSFER);
        slips.send(order.id(), "C1" + order.id());

        slips.refuse(order.id(), "ยอดไม่ครบ", "staff");

        assertThat(latest(order).refusedBecause()).isEqualTo("ยอดไม่ครบ");
        assertThatThrownBy(() -> slips.refuse(order.id(), "again", "staff")).satisfies(reason(WrongMoment.class));
        assertThatThrownBy(() -> slips.send(order.id(), "C1" + order.id())).satisfies(reason(SlipUsed.class));
        slips.send(order.id(), "C2" + order.id());
        pay.confirm(order.id(), "staff");
        assertThatThrownBy(() -> slips.refuse(order.id(), "too late", "staff")).satisfies(reason(WrongMoment.class));
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void after_ten_slips_there_is_no_eleventh() {
        var order = buy(PaymentMethod.TRANSFER);
        for (int i = 0; i < Slips.MOST; i++) {
            slips.send(order.id(), "MANY" + i + order.id());
        }

        assertThatThrownBy(() -> slips.send(order.id(), "MANYX" + order.id())).satisfies(reason(TooManySlips.class));
    }

    @Test
    void orders_of_other_methods_and_none_take_no_slip() {
        var cash = buy(PaymentMethod.COD);

        assertThatThrownBy(() -> slips.send(cash.id(), "AB123456")).satisfies(reason(Unknown.class));
        assertThatThrownBy(() -> slips.send(1, "AB123456")).satisfies(reason(Unknown.class));
        assertThatThrownBy(() -> slips.send(buy(PaymentMethod.TRANSFER).id(), "?"))
                .satisfies(reason(Invalid.class));
    }

    @Test
    void of_twenty_buyers_with_the_same_slip_one_is_believed() throws Exception {
        var orders = Collections.nCopies(20, 0).stream()
                .map(i -> buy(PaymentMethod.TRANSFER))
                .toList();
        var reference = "SAME" + orders.getFirst().id();

        var believed = atOnce(orders.stream()
                .<Callable<Boolean>>map(order -> () -> {
                    try {
                        slips.send(order.id(), reference);
                        return true;
                    } catch (OrdersRejected used) {
                        return false;
                    }
                })
                .toList());

        assertThat(believed.stream().filter(yes -> yes)).hasSize(1);
    }

    @Test
    void confirming_a_slip_eight_times_at_once_books_the_money_once() throws Exception {
        var order = buy(PaymentMethod.TRANSFER);
        slips.send(order.id(), "ONCE" + order.id());
        Callable<Boolean> confirm = () -> {
            pay.confirm(order.id(), "staff");
            return true;
        };

        atOnce(Collections.nCopies(8, confirm));

        assertThat(books.owedTo(order.parts().getFirst().producerId())).isEqualTo(order.total());
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void the_account_is_shown_to_who_has_to_transfer() {
        assertThat(pay.transferTo(buy(PaymentMethod.TRANSFER).id()).number()).isEqualTo("123-4-56789-0");
        assertThatThrownBy(() -> pay.transferTo(buy(PaymentMethod.PROMPTPAY).id()))
                .satisfies(reason(Unknown.class));
    }

    private OrderView buy(PaymentMethod method) {
        return market.buy(market.goods(market.producer(), 12_000, 5), 1, method);
    }

    private Slip latest(OrderView order) {
        return slips.latest(List.of(order.id())).get(order.id());
    }

    /** As banks print it, by the layout and checksum of EMVCo; written here a second time, on purpose. */
    static String miniQr(String bank, String reference) {
        var inner = field("00", "000001") + field("01", bank) + field("02", reference);
        var text = field("00", inner) + field("51", "TH") + "9104";
        int crc = 0xFFFF;
        for (char c : text.toCharArray()) {
            crc ^= c << 8;
            for (int i = 0; i < 8; i++) {
                crc = ((crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xFFFF;
            }
        }
        return text + String.format(Locale.ROOT, "%04X", crc);
    }

    private static String field(String tag, String value) {
        return tag + String.format(Locale.ROOT, "%02d", value.length()) + value;
    }

    /** A telephone's picture of a slip, each of another colour. */
    private static BufferedImage slip(@Nullable String code) throws WriterException {
        var picture = new BufferedImage(1_080, 1_920, BufferedImage.TYPE_INT_RGB);
        var draw = picture.createGraphics();
        draw.setColor(new Color(0xE0E0FF - COLOUR.incrementAndGet()));
        draw.fillRect(0, 0, 1_080, 1_920);
        draw.dispose();
        if (code != null) {
            var modules =
                    new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 220, 220, Map.of(EncodeHintType.MARGIN, 4));
            for (int x = 0; x < 220; x++) {
                for (int y = 0; y < 220; y++) {
                    picture.setRGB(800 + x, 1_600 + y, modules.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
        }
        return picture;
    }

    private static InputStream png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
