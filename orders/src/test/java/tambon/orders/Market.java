package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Offer;
import tambon.catalog.ProductType;
import tambon.catalog.VariantDetails;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Goods, stock and buyers of a test's own. */
@Singleton
public class Market {

    public static final String AO_NANG = "810105";
    public static final Recipient SOMCHAI =
            new Recipient("สมชาย ใจดี", "0812345678", "somchai@example.org", "99 หมู่ 2", "810101", "81000");

    final FakeOffers offers;
    final Stocks stocks;
    final Carts carts;
    final PlaceOrder placeOrder;
    final Ids ids;

    Market(FakeOffers offers, Stocks stocks, Carts carts, PlaceOrder placeOrder, Ids ids) {
        this.offers = offers;
        this.stocks = stocks;
        this.carts = carts;
        this.placeOrder = placeOrder;
        this.ids = ids;
    }

    public long producer() {
        return ids.next();
    }

    /** A variant of a product of its own, made near the recipient, weighing half a kilogram. */
    public Offer goods(long producerId, long satang, int stock) {
        var offer = offer(ids.next(), ids.next(), producerId, Money.satang(satang), null);
        offers.put(offer);
        stocks.receiveFirst(
                List.of(new Stocks.First(offer.variantId(), offer.productId(), producerId, stock)), "import");
        return offer;
    }

    Offer madeToOrder(long producerId, long satang) {
        var offer = offer(ids.next(), ids.next(), producerId, Money.satang(satang), 14);
        offers.put(offer);
        return offer;
    }

    public Offer offer(long variantId, long productId, long producerId, @Nullable Money price, @Nullable Integer days) {
        return new Offer(
                variantId,
                productId,
                producerId,
                ProductType.FOOD,
                "น้ำพริกกุ้งเสียบ",
                "Dried shrimp chilli paste",
                "",
                "",
                "nam-prik",
                "/p.svg",
                "กลุ่มแม่บ้าน",
                "Housewives' group",
                AO_NANG,
                price,
                500,
                days,
                price != null,
                VariantDetails.NONE,
                null);
    }

    public static Buyer visitor() {
        return new Buyer(UUID.randomUUID().toString(), OptionalLong.empty());
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** The cart as it stands, at the price it shows. */
    public PlaceOrder.Command command(Buyer buyer, PaymentMethod method) {
        return command(buyer, method, key());
    }

    PlaceOrder.Command command(Buyer buyer, PaymentMethod method, String key) {
        var total = carts.view(buyer, SOMCHAI.postcode()).total();
        return new PlaceOrder.Command(key, buyer, SOMCHAI, method, total, "");
    }

    /** A visitor buys so many of one thing. */
    public OrderView buy(Offer offer, int quantity, PaymentMethod method) {
        var buyer = visitor();
        carts.add(buyer, offer.variantId(), quantity);
        return placeOrder.place(command(buyer, method));
    }

    public int left(Offer offer) {
        return stocks.available(List.of(offer.variantId())).getOrDefault(offer.variantId(), 0);
    }
}
