package tambon.storefront.testing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.EditListings;
import tambon.catalog.Listing;
import tambon.catalog.ListingForm;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;
import tambon.catalog.Producers;
import tambon.catalog.ProductType;
import tambon.infra.event.Relay;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.Stocks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Producers that open a shop for one test, with goods on the shelf. */
@Singleton
public class Shop {

    private final Producers producers;
    private final EditListings listings;
    private final Stocks stocks;
    private final Relay relay;

    Shop(Producers producers, EditListings listings, Stocks stocks, Relay relay) {
        this.producers = producers;
        this.listings = listings;
        this.stocks = stocks;
        this.relay = relay;
    }

    /** Something that is sold in one way, by a producer of its own in Krabi. */
    public record Sold(long producerId, Listing listing) {

        public String page() {
            return "/p/" + PublicId.of(listing.id()) + "/";
        }

        public String id() {
            return PublicId.of(listing.id());
        }

        public String variant() {
            return PublicId.of(listing.variants().getFirst().id());
        }
    }

    /** @param baht null: buyers ask */
    public Sold sells(String name, @Nullable Integer baht, int stock) {
        var producer = producers.register(new ProducerForm(
                ProducerKind.COMMUNITY_GROUP, "กลุ่ม " + UUID.randomUUID(), "", "", "", "810502", "0812345678"));
        var draft = listings.create(producer.id(), form(name, baht, null));
        var listing = listings.publish(producer.id(), draft.id());
        if (baht != null) {
            stocks.receiveFirst(
                    List.of(new Stocks.First(listing.variants().getFirst().id(), listing.id(), producer.id(), stock)),
                    "a test");
        }
        relay.deliverAll();
        return new Sold(producer.id(), listing);
    }

    public void asksNow(Sold sold, int baht) {
        var listing = listings.change(
                sold.producerId(),
                sold.listing().id(),
                sold.listing().version(),
                form(
                        sold.listing().nameTh(),
                        baht,
                        sold.listing().variants().getFirst().id()));
        assert listing.variants().getFirst().price() != null;
    }

    public int left(Sold sold) {
        long variant = sold.listing().variants().getFirst().id();
        return stocks.available(List.of(variant)).getOrDefault(variant, 0);
    }

    public void renames(Sold sold, String name) {
        var before = sold.listing().variants().getFirst();
        listings.change(
                sold.producerId(),
                sold.listing().id(),
                sold.listing().version(),
                form(name, before.price() == null ? null : (int) (before.price().satang() / 100), before.id()));
    }

    private static ListingForm form(String name, @Nullable Integer baht, @Nullable Long variantId) {
        return new ListingForm(
                ProductType.FOOD,
                name,
                "",
                "ทำเองกับมือ",
                "",
                List.of(),
                "กระปุก",
                "jar",
                List.of(new ListingForm.Variant(variantId, "", "", baht == null ? null : Money.baht(baht), 300, null)));
    }
}
