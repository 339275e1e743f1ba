package tambon.catalog.programme;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.EditListings;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;
import tambon.catalog.Producers;
import tambon.catalog.Programmes;
import tambon.catalog.Programmes.Entrant;
import tambon.catalog.Programmes.Exclusion;
import tambon.catalog.Programmes.Form;
import tambon.catalog.Programmes.Kind;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.TargetLists;
import tambon.catalog.TargetLists.Candidate;
import tambon.catalog.TargetLists.Criteria;
import tambon.catalog.TargetLists.Standards;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class TargetListsTest implements WithDatabase {

    private static final ProvinceOfficer PROVINCE = new ProvinceOfficer(12, "จังหวัดพังงา", "82");
    private static final DistrictOfficer ELSEWHERE = new DistrictOfficer(14, "อำเภอเกาะยาว", "8202");

    @Inject
    TargetLists lists;

    @Inject
    Programmes programmes;

    @Inject
    Producers producers;

    @Inject
    EditListings editing;

    @Inject
    Statements sql;

    @Test
    void groups_come_first_and_who_was_served_does_not_come_at_all() {
        var word = CatalogFixture.unique("พังงา");
        long sme = producer(word + " ก", ProducerKind.SME);
        long sole = producer(word + " ข", ProducerKind.SOLE_OWNER);
        long group = producer(word + " ค", ProducerKind.COMMUNITY_GROUP);
        long served = producer(word + " ง", ProducerKind.COMMUNITY_GROUP);
        var kbo = programmes.create(PROVINCE, new Form(Kind.KBO, 2609, word, "", Exclusion.NONE));
        programmes.enrol(PROVINCE, kbo.id(), List.of(new Entrant(served, null)));

        var all = criteria(word, null, Exclusion.NONE);
        var fresh = criteria(word, null, new Exclusion(Set.of(Kind.KBO), 2609, 2609));

        assertThat(picked(all)).containsExactly(group, served, sole, sme);
        assertThat(picked(fresh)).containsExactly(group, sole, sme);
        assertThat(picked(criteria(word, ProducerKind.SOLE_OWNER, Exclusion.NONE)))
                .containsExactly(sole);
        assertThat(lists.pick(ELSEWHERE, all, null, 100).items()).isEmpty();
        assertThat(lists.pick(PROVINCE, all, null, 100).items())
                .filteredOn(candidate -> candidate.producerId() == served)
                .extracting(Candidate::programmes)
                .containsExactly(1);
    }

    @Test
    void the_file_holds_what_the_pages_show() {
        var word = CatalogFixture.unique("หน้า");
        for (int i = 0; i < 7; i++) {
            producer(word + i, ProducerKind.values()[i % 3]);
        }
        var criteria = criteria(word, null, Exclusion.NONE);
        var paged = new ArrayList<Long>();
        @Nullable String cursor = null;
        do {
            var slice = lists.pick(PROVINCE, criteria, cursor, 3);
            slice.items().forEach(candidate -> paged.add(candidate.producerId()));
            cursor = slice.next();
        } while (cursor != null);

        assertThat(paged).hasSize(7).doesNotHaveDuplicates().isEqualTo(picked(criteria));
    }

    @Test
    void a_producer_is_picked_by_the_quadrant_of_any_of_its_products() {
        var word = CatalogFixture.unique("กลุ่ม");
        long weak = producer(word + " ก", ProducerKind.SOLE_OWNER);
        long strong = producer(word + " ข", ProducerKind.SOLE_OWNER);
        quadrant(weak, "D");
        quadrant(weak, "B");
        quadrant(strong, "A");

        var found = lists.pick(PROVINCE, inQuadrant(word, "D"), null, 10).items();

        assertThat(found).extracting(Candidate::producerId).containsExactly(weak);
        assertThat(found.getFirst().quadrants()).isEqualTo("BD");
        assertThat(picked(inQuadrant(word, "C"))).isEmpty();
    }

    private void quadrant(long producer, String quadrant) {
        var product = editing.create(producer, CatalogFixture.form(CatalogFixture.variant("", 90)));
        sql.change("update tambon_catalog.product set quadrant = ? where id = ?", quadrant, product.id());
    }

    private static Criteria inQuadrant(String words, String quadrant) {
        return new Criteria(
                words, null, null, null, null, null, null, quadrant, Standards.ANY, false, false, Exclusion.NONE);
    }

    private List<Long> picked(Criteria criteria) {
        var all = new ArrayList<Long>();
        lists.each(PROVINCE, criteria, piece -> piece.forEach(candidate -> all.add(candidate.producerId())));
        return all;
    }

    private long producer(String name, ProducerKind kind) {
        return producers
                .register(new ProducerForm(kind, name, "", "", "", "820101", ""))
                .id();
    }

    private static Criteria criteria(String words, @Nullable ProducerKind kind, Exclusion notIn) {
        return new Criteria(words, null, kind, null, null, null, null, null, Standards.ANY, false, false, notIn);
    }
}
