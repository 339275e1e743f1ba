package tambon.catalog;

import tambon.infra.money.Money;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Producers and goods nobody else has, for tests. */
@Singleton
public class CatalogFixture {

    private final Producers producers;
    private final EditListings editing;

    CatalogFixture(Producers producers, EditListings editing) {
        this.producers = producers;
        this.editing = editing;
    }

    /** A name that no other test uses. */
    public static String unique(String name) {
        return name + " " + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    }

    public static ProducerForm producerForm(String areaCode) {
        return new ProducerForm(
                ProducerKind.COMMUNITY_GROUP,
                unique("กลุ่มแม่บ้านอ่าวนาง"),
                "Ao Nang Housewives",
                "ทำกะปิมาสามรุ่น",
                "Shrimp paste for three generations",
                areaCode,
                "075 600 123");
    }

    public Producer producer(String areaCode) {
        return producers.register(producerForm(areaCode));
    }

    public Producer producer() {
        return producer("810116");
    }

    public static ListingForm.Variant variant(String name, long baht) {
        return new ListingForm.Variant(null, name, "", Money.baht(baht), 250, null);
    }

    public static ListingForm form(ListingForm.Variant... variants) {
        return form(ProductType.FOOD, variants);
    }

    public static ListingForm form(ProductType type, ListingForm.Variant... variants) {
        return new ListingForm(
                type,
                unique("กะปิกุ้ง"),
                "Shrimp paste",
                "กุ้งเคยตากแดด",
                "Sun-dried krill",
                List.of("เคย", "kapi"),
                "กระปุก",
                "jar",
                List.of(variants));
    }

    public Listing draft(Producer producer, ListingForm.Variant... variants) {
        return editing.create(producer.id(), form(variants));
    }

    public Listing published(Producer producer, ListingForm.Variant... variants) {
        return published(producer, form(variants));
    }

    public Listing published(Producer producer, ListingForm form) {
        return editing.publish(
                producer.id(), editing.create(producer.id(), form).id());
    }

    public static ListingForm formOf(Listing listing, List<ListingForm.Variant> variants) {
        return listing.form().withVariants(variants);
    }
}
