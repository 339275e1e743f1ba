package tambon.storefront.fair;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Fairs;
import tambon.orders.Fairs.Method;
import tambon.orders.Fairs.Press;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Booths and what their phones send, as JSON. Money in satang. */
final class FairJson {

    private FairJson() {}

    /** @param phone UUID the phone gave itself */
    @Serdeable
    record Sent(String phone, List<PressJson> presses, List<CountJson> counts) {
        Sent {
            presses = List.copyOf(presses);
            counts = List.copyOf(counts);
            if (presses.size() + counts.size() > Fairs.MOST_AT_ONCE) {
                throw CaptureRejected.invalid("presses", Fault.OUT_OF_RANGE);
            }
        }
    }

    /**
     * A sale, or the undoing of one.
     *
     * @param id UUID the phone made
     * @param undoes the sale that is undone; then nothing else is needed
     */
    @Serdeable
    record PressJson(
            String id,
            Instant at,
            @Nullable String undoes,
            @Nullable Method method,
            @Nullable Long discountSatang,
            @Nullable List<LineJson> lines) {

        Press press() {
            if (undoes != null) {
                return new Press.Undo(id, at, undoes);
            }
            if (method == null || lines == null) {
                throw CaptureRejected.invalid("presses", Fault.MALFORMED);
            }
            return new Press.Sale(
                    id,
                    at,
                    method,
                    Money.satang(discountSatang == null ? 0 : discountSatang),
                    lines.stream().map(LineJson::line).toList());
        }
    }

    /** @param priceSatang for one piece */
    @Serdeable
    record LineJson(String variant, int quantity, long priceSatang) {
        Fairs.Line line() {
            long id = PublicId.parse(variant).orElseThrow(() -> CaptureRejected.invalid("variant", Fault.MALFORMED));
            return new Fairs.Line(id, quantity, Money.satang(priceSatang));
        }
    }

    /** Cash counted in the evening. */
    @Serdeable
    record CountJson(
            String id,
            LocalDate day,
            long countedSatang,
            @Nullable String note) {
        Fairs.Count count(String phone) {
            return new Fairs.Count(id, phone, day, Money.satang(countedSatang), note == null ? "" : note);
        }
    }

    @Serdeable
    record ReceiptJson(String id, Fairs.Answer answer) {
        static ReceiptJson of(Fairs.Receipt receipt) {
            return new ReceiptJson(receipt.id(), receipt.answer());
        }
    }

    @Serdeable
    record BoothJson(
            String id,
            String event,
            String channel,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean open,
            List<ItemJson> items) {
        static BoothJson of(Fairs.Booth booth) {
            var card = booth.card();
            return new BoothJson(
                    PublicId.of(card.id()),
                    card.event(),
                    card.channel(),
                    card.firstDay(),
                    card.lastDay(),
                    card.open(),
                    booth.items().stream().map(ItemJson::of).toList());
        }
    }

    @Serdeable
    record ItemJson(
            String variant,
            String nameTh,
            String nameEn,
            long priceSatang,
            int taken,
            int sold,
            int broughtBack,
            int left) {
        static ItemJson of(Fairs.Item item) {
            return new ItemJson(
                    PublicId.of(item.variantId()),
                    item.nameTh(),
                    item.nameEn(),
                    item.price().satang(),
                    item.taken(),
                    item.sold(),
                    item.broughtBack(),
                    item.left());
        }
    }
}
