package tambon.orders.money;

import tambon.infra.money.Money;
import tambon.orders.part.SoldLine.Share;

import java.util.Collection;

/**
 * So much of a part's money: all of it when it is paid, some of it when it is given back. Who pays how much of it and
 * who gets how much of it are two ways to cut the same sum.
 *
 * @param goods paid by the buyer, as {@code shipping}
 * @param promotion given by the platform for goods, {@code shippingPromotion} for shipping
 * @param vat inside what the producer gets for goods
 * @param commission kept by the platform
 */
public record Portion(
        Money goods, Money promotion, Money vat, Money commission, Money shipping, Money shippingPromotion) {

    static Portion of(Collection<Share> shares, Money shipping, Money shippingPromotion) {
        var goods = Money.ZERO;
        var promotion = Money.ZERO;
        var vat = Money.ZERO;
        var commission = Money.ZERO;
        for (var share : shares) {
            goods = goods.plus(share.paid());
            promotion = promotion.plus(share.platformDiscount());
            vat = vat.plus(share.vat());
            commission = commission.plus(share.commission());
        }
        return new Portion(goods, promotion, vat, commission, shipping, shippingPromotion);
    }

    Money fromBuyer() {
        return goods.plus(shipping);
    }

    Money fromPlatform() {
        return promotion.plus(shippingPromotion);
    }

    /** For goods, VAT aside. */
    Money toProducer() {
        return goods.plus(promotion).minus(vat).minus(commission);
    }

    Money toProducerForShipping() {
        return shipping.plus(shippingPromotion);
    }
}
