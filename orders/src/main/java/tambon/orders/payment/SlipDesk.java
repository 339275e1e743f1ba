package tambon.orders.payment;

import io.micronaut.context.annotation.Value;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Photos;
import tambon.infra.database.WholeTransaction;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.SlipUnreadable;
import tambon.orders.OrdersRejected.TooManySlips;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.PaymentMethod;
import tambon.orders.Slips;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes slips in. The picture is worked on before the transaction begins. */
@Singleton
final class SlipDesk implements Slips {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{6,40}");
    private static final Set<PaymentMethod> BY_TRANSFER = EnumSet.of(PaymentMethod.PROMPTPAY, PaymentMethod.TRANSFER);
    private static final Duration HELD_AFTER_REFUSAL = Duration.ofDays(1);

    private final Photos photos;
    private final PaymentRows payments;
    private final SlipRows slips;
    private final WholeTransaction transaction;
    private final Duration review;

    SlipDesk(
            Photos photos,
            PaymentRows payments,
            SlipRows slips,
            WholeTransaction transaction,
            @Value("${tambon.orders.slip-review:72h}") Duration review) {
        this.photos = photos;
        this.payments = payments;
        this.slips = slips;
        this.transaction = transaction;
        this.review = review;
    }

    @Override
    public void send(long orderId, String reference) {
        keep(orderId, checked(reference), null);
    }

    @Override
    public void send(long orderId, InputStream picture, String reference) {
        waiting(orderId); // before any pixel is decoded
        var slip = photos.read(picture, SlipPicture::of);
        var number = slip.code().map(MiniQr::reference).orElseGet(() -> {
            if (reference.isBlank()) {
                throw new OrdersRejected(new SlipUnreadable());
            }
            return checked(reference);
        });
        keep(orderId, number, slip);
    }

    private static String checked(String typed) {
        var reference = typed.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (!REFERENCE.matcher(reference).matches()) {
            throw new OrdersRejected(new Invalid("transactionReference"));
        }
        return reference;
    }

    private void keep(long orderId, String reference, @Nullable SlipPicture picture) {
        transaction.run(() -> {
            if (!payments.slip(orderId, reference, review.toSeconds())) {
                throw waiting(orderId).tooLate();
            }
            if (!slips.known(orderId, reference)) {
                if (slips.count(orderId) >= MOST) {
                    throw new OrdersRejected(new TooManySlips(MOST));
                }
                slips.insert(orderId, reference, picture);
            } else if (picture != null) {
                slips.addPicture(orderId, reference, picture);
            }
            return orderId;
        });
    }

    private PaymentRows.Payment waiting(long orderId) {
        var payment = payments.find(orderId)
                .filter(found -> BY_TRANSFER.contains(found.method()))
                .orElseThrow(() -> new OrdersRejected(new Unknown()));
        if (!payment.isOpen()) {
            throw payment.tooLate();
        }
        return payment;
    }

    @Override
    public Map<Long, Slip> latest(Collection<Long> orderIds) {
        return orderIds.isEmpty() ? Map.of() : slips.latest(orderIds);
    }

    @Override
    public Optional<byte[]> picture(long orderId) {
        return slips.picture(orderId);
    }

    @Override
    public void refuse(long orderId, String reason, String who) {
        var why = reason.strip();
        if (why.length() < 3 || why.length() > 300) {
            throw new OrdersRejected(new Invalid("reason"));
        }
        transaction.join(() -> {
            var payment = waiting(orderId);
            var reference = payments.slipRefused(orderId, HELD_AFTER_REFUSAL.toSeconds())
                    .orElseThrow(() -> payment.tooLate());
            slips.refuse(orderId, reference, why, who);
            return orderId;
        });
    }
}
