package tambon.catalog.producer;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.ChangedMeanwhile;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.NoSuchProducer;
import tambon.catalog.CatalogRejected.ProducerNameTaken;
import tambon.catalog.Producer;
import tambon.catalog.ProducerCard;
import tambon.catalog.ProducerFilter;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;
import tambon.catalog.Producers;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tambon.catalog.CatalogFixture.variant;

@MicronautTest(transactional = false)
class ProducersTest implements WithDatabase {

    @Inject
    Producers producers;

    @Inject
    CatalogFixture given;

    @Test
    void who_registered_is_found_as_written() {
        var registered = given.producer("810116");

        assertThat(producers.find(registered.id())).contains(registered);
        assertThat(producers.find(404)).isEmpty();
        assertThat(producers.cards(List.of(registered.id(), 404L)))
                .containsOnlyKeys(registered.id())
                .containsValue(new ProducerCard(
                        registered.id(), registered.kind(), registered.nameTh(), registered.nameEn(), "810116"));
        assertThat(producers.cards(List.of())).isEmpty();
    }

    @Test
    void a_district_has_one_producer_of_a_name_and_another_district_may_have_another() {
        var first = given.producer("810116");
        var same = new ProducerForm(ProducerKind.SME, first.nameTh().replace(" ", "-"), "", "", "", "8101", "");

        assertThat(refusal(() -> producers.register(same))).isEqualTo(new ProducerNameTaken(same.nameTh()));
        assertThat(producers.register(in("8103", same)).areaCode()).isEqualTo("8103");
    }

    @Test
    void only_who_sells_something_is_browsed_and_by_place() {
        var silent = given.producer("810116");
        var selling = given.producer("810116");
        given.draft(silent, variant("", 85));
        given.published(selling, variant("", 85));

        assertThat(ids(new ProducerFilter("81", null))).contains(selling.id()).doesNotContain(silent.id());
        assertThat(ids(new ProducerFilter(null, "8101"))).contains(selling.id());
        assertThat(ids(new ProducerFilter("81", "8103"))).doesNotContain(selling.id());
        assertThat(ids(ProducerFilter.ALL)).contains(selling.id());
    }

    @Test
    void a_change_names_the_version_it_was_made_from() {
        var read = given.producer("810116");
        var changed = producers.change(read.id(), read.version(), in("8103", form(read, "โทร")));

        assertThat(changed.nameTh()).isEqualTo("โทร" + read.nameTh());
        assertThat(changed.areaCode()).isEqualTo("8103");
        assertThat(refusal(() -> producers.change(read.id(), read.version(), form(read, "x"))))
                .isEqualTo(new ChangedMeanwhile(read.version(), changed.version()));
        assertThat(refusal(() -> producers.change(404, 1, form(read, "y")))).isEqualTo(new NoSuchProducer(404));
    }

    @Test
    void a_rename_to_a_neighbours_name_is_refused_and_leaves_all_as_it_was() {
        var one = given.producer("810116");
        var other = given.producer("810116");

        assertThat(refusal(() -> producers.change(one.id(), one.version(), form(other, ""))))
                .isInstanceOf(ProducerNameTaken.class);
        assertThat(producers.find(one.id())).contains(one);
    }

    @Test
    void every_wrong_field_is_told() {
        var wrong =
                new ProducerForm(ProducerKind.SME, "\u200B", "x".repeat(201), "ก".repeat(4_001), "", "9999", "call me");

        var reason = (FieldsWrong) refusal(() -> producers.register(wrong));

        assertThat(reason.problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("nameTh", "nameEn", "storyTh", "areaCode", "phone");
    }

    @Test
    void lists_take_one_statement() throws Exception {
        assertThat(StatementCount.of(() -> producers.browse(ProducerFilter.ALL, null, 24)))
                .hasSize(1);
        assertThat(StatementCount.of(() -> producers.cards(List.of(1L, 2L, 3L))))
                .hasSize(1);
    }

    private static ProducerForm form(Producer producer, String before) {
        return new ProducerForm(
                producer.kind(), before + producer.nameTh(), "", "", "", producer.areaCode(), producer.phone());
    }

    private static ProducerForm in(String area, ProducerForm form) {
        return new ProducerForm(form.kind(), form.nameTh(), "", "", "", area, "");
    }

    private List<Long> ids(ProducerFilter filter) {
        return producers.browse(filter, null, 100).items().stream()
                .map(ProducerCard::id)
                .toList();
    }

    private static CatalogRejected.Reason refusal(ThrowingCallable call) {
        return catchThrowableOfType(CatalogRejected.class, call).reason();
    }
}
