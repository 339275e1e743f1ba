package tambon.catalog.register;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.SellingStopped;
import tambon.catalog.EditListings;
import tambon.catalog.Listing;
import tambon.catalog.ListingState;
import tambon.catalog.Listings;
import tambon.catalog.Moderation;
import tambon.catalog.Offers;
import tambon.catalog.Producer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NoSuchProducer;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterRejected.NothingToLift;
import tambon.catalog.RegistrationMove;
import tambon.catalog.Registrations;
import tambon.catalog.SellingStops;
import tambon.catalog.SellingStops.Cause;
import tambon.catalog.Standings.Officer;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.catalog.register.RegisterFixture.DEPARTMENT;
import static tambon.catalog.register.RegisterFixture.DISTRICT;
import static tambon.catalog.register.RegisterFixture.PROVINCE;
import static tambon.catalog.register.RegisterFixture.somebody;

@MicronautTest(transactional = false)
class RevocationStopsSalesTest implements WithDatabase {

    @Inject
    Registrations registrations;

    @Inject
    SellingStops stops;

    @Inject
    Listings listings;

    @Inject
    Offers offers;

    @Inject
    EditListings editing;

    @Inject
    Moderation moderation;

    @Inject
    RegisterFixture given;

    @Inject
    CatalogFixture goods;

    @Inject
    Statements sql;

    @Test
    void revocation_takes_the_goods_off_the_shelf_and_a_new_registration_puts_them_back() {
        var it = given.registered(somebody());
        long producer = Objects.requireNonNull(it.producerId());
        moderation.trust(new Officer("เจ้าหน้าที่กรม", ""), producer); // else its first goods wait to be looked at
        var form = CatalogFixture.form(CatalogFixture.variant("", 90));
        var shown = editing.publish(producer, editing.create(producer, form).id());
        var hidden = editing.hide(
                producer,
                editing.publish(
                                producer,
                                editing.create(producer, CatalogFixture.form(CatalogFixture.variant("", 10)))
                                        .id())
                        .id());
        assertThat(forSale(shown)).isTrue();

        it = given.move(DEPARTMENT, it, new RegistrationMove.OrderRevocation("ซื้อมาขายไป"));
        assertThat(forSale(shown)).isTrue();
        given.move(PROVINCE, it, new RegistrationMove.Revoke());

        assertThat(listings.published(shown.id())).isEmpty();
        assertThat(forSale(shown)).isFalse();
        assertThat(stops.of(producer)).extracting(SellingStops.Stop::reasons).containsExactly("ซื้อมาขายไป");
        assertThat(lastEvent(shown)).contains("\"status\":\"HIDDEN\"");
        refused(() -> stops.reinstate(PROVINCE, producer, "ขอคืน"), new NothingToLift());

        stops.reinstate(DEPARTMENT, producer, "ตรวจแล้วผลิตเอง");
        assertThat(listings.published(shown.id())).isPresent();
        assertThat(listings.published(hidden.id())).isEmpty();
        assertThat(lastEvent(shown)).contains("\"status\":\"PUBLISHED\"");
        assertThat(stops.of(producer)).isEmpty();
    }

    @Test
    void suspended_for_one_reason_and_revoked_for_another_it_sells_when_both_are_lifted() {
        var producer = goods.producer();
        var paste = goods.published(producer, CatalogFixture.variant("", 90));

        stops.suspend(PROVINCE, producer.id(), "ร้องเรียนเรื่องฉลาก");
        stops.suspend(DEPARTMENT, producer.id(), "อีกครั้ง");
        assertThat(stops.of(producer.id())).extracting(SellingStops.Stop::cause).containsExactly(Cause.SUSPENDED);
        assertThat(stops.list(PROVINCE, null, 100).items())
                .extracting(stopped -> stopped.producer().id())
                .contains(producer.id());
        assertThatThrownBy(() -> editing.publish(producer.id(), paste.id()))
                .isInstanceOfSatisfying(
                        CatalogRejected.class,
                        it -> assertThat(it.reason()).isEqualTo(new SellingStopped(producer.id())));
        assertThat(editing.hide(producer.id(), paste.id()).state()).isEqualTo(ListingState.HIDDEN);

        stops.reinstate(PROVINCE, producer.id(), "แก้ฉลากแล้ว");
        assertThat(editing.publish(producer.id(), paste.id()).state()).isEqualTo(ListingState.PUBLISHED);
    }

    @Test
    void only_the_province_it_lies_in_and_the_department_stop_a_producer() {
        long producer = goods.producer().id();

        refused(() -> stops.suspend(DISTRICT, producer, "ไม่ชอบ"), new NotYours());
        refused(() -> stops.suspend(somebody(), producer, "คู่แข่ง"), new NotYours());
        refused(
                () -> stops.suspend(new ProvinceOfficer(22, "จังหวัดตรัง", "92"), producer, "นอกพื้นที่"),
                new NoSuchProducer(producer));
        assertThatThrownBy(() -> stops.suspend(PROVINCE, producer, " ")).isInstanceOf(CatalogRejected.class);
        assertThat(stops.of(producer)).isEmpty();
    }

    @Test
    void what_is_published_while_it_is_stopped_is_not_seen() throws Exception {
        for (int round = 0; round < 5; round++) {
            var producer = goods.producer();
            var draft = goods.draft(producer, CatalogFixture.variant("", 90));
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var done : threads.invokeAll(List.<Callable<Boolean>>of(() -> published(producer, draft), () -> {
                    stops.suspend(PROVINCE, producer.id(), "ตรวจสอบ");
                    return true;
                }))) {
                    done.get();
                }
            }
            assertThat(listings.published(draft.id())).isEmpty();
        }
    }

    private boolean published(Producer producer, Listing draft) {
        try {
            editing.publish(producer.id(), draft.id());
            return true;
        } catch (CatalogRejected stopped) {
            assertThat(stopped.reason()).isEqualTo(new SellingStopped(producer.id()));
            return false;
        }
    }

    private boolean forSale(Listing listing) {
        long variant = listing.variants().getFirst().id();
        return offers.byVariant(List.of(variant)).get(variant).forSale();
    }

    private String lastEvent(Listing listing) {
        return sql.list(
                        "select * from tambon_catalog.outbox where payload like ? order by id desc limit 1",
                        row -> row.text("payload"),
                        "%\"productId\":" + listing.id() + ",%")
                .getFirst();
    }

    private static void refused(Runnable work, RegisterRejected.Reason reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RegisterRejected.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
