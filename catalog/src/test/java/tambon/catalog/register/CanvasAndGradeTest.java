package tambon.catalog.register;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.CatalogRejected;
import tambon.catalog.GroupCanvases;
import tambon.catalog.GroupCanvases.Box;
import tambon.catalog.GroupGrades;
import tambon.catalog.GroupGrades.Grade;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerGroups;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.ChangedSince;
import tambon.catalog.RegisterRejected.NoSuchGroup;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.catalog.register.RegisterFixture.DEPARTMENT;
import static tambon.catalog.register.RegisterFixture.DISTRICT;
import static tambon.catalog.register.RegisterFixture.PROVINCE;
import static tambon.catalog.register.RegisterFixture.somebody;

@MicronautTest(transactional = false)
class CanvasAndGradeTest implements WithDatabase {

    @Inject
    GroupCanvases canvases;

    @Inject
    GroupGrades grades;

    @Inject
    ProducerGroups groups;

    @Inject
    RegisterFixture given;

    @Test
    void the_canvas_has_codis_nine_boxes_and_keeps_what_one_person_wrote_from_another() {
        var chair = somebody();
        var group = group(chair);
        assertThat(Box.values()).hasSize(9);
        assertThat(canvases.of(chair, group.id()).boxes()).hasSize(9).containsEntry(Box.VALUE, "");

        var first = canvases.keep(chair, group.id(), 0, Map.of(Box.VALUE, "เคยแท้ ไม่ใส่สี", Box.COSTS, "กระปุก"));
        assertThat(first.boxes()).containsEntry(Box.VALUE, "เคยแท้ ไม่ใส่สี").containsEntry(Box.PARTNERS, "");

        refused(() -> canvases.keep(chair, group.id(), 0, Map.of(Box.VALUE, "อื่น")), new ChangedSince(0));
        var second = canvases.keep(DISTRICT, group.id(), first.version(), Map.of(Box.VALUE, "เคยแท้"));
        assertThat(second.changedBy()).isEqualTo(DISTRICT.name());
        refused(() -> canvases.keep(chair, group.id(), first.version(), Map.of()), new ChangedSince(first.version()));
        refused(() -> canvases.of(somebody(), group.id()), new NoSuchGroup(group.id()));
        refused(() -> canvases.keep(PROVINCE, group.id(), second.version(), Map.of()), new NotYours());
    }

    @Test
    void points_make_the_grade_and_offices_of_the_area_give_them() {
        var chair = somebody();
        var group = group(chair);

        grades.grade(DISTRICT, group.id(), 79, given.today().minusDays(1), "");
        grades.grade(DISTRICT, group.id(), 60, given.today(), "พิมพ์ผิด");
        grades.grade(PROVINCE, group.id(), 80, given.today(), "บัญชีเรียบร้อย");

        assertThat(grades.of(chair, group.id()))
                .containsExactly(
                        new Grade("A", 80, given.today(), "บัญชีเรียบร้อย"),
                        new Grade("B", 79, given.today().minusDays(1), ""));
        refused(() -> grades.grade(DEPARTMENT, group.id(), 80, given.today(), ""), new NotYours());
        refused(() -> grades.grade(chair, group.id(), 100, given.today(), ""), new NotYours());
        assertThatThrownBy(() -> grades.grade(DISTRICT, group.id(), 101, given.today(), ""))
                .isInstanceOf(CatalogRejected.class);
    }

    private ProducerGroup group(Applicant chair) {
        return groups.create(
                chair,
                new ProducerGroups.Form(
                        ProducerGroup.Shape.COLLECTION_CENTRE, CatalogFixture.unique("ศูนย์"), "810116", "", "", null));
    }

    private static void refused(Runnable work, RegisterRejected.Reason reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RegisterRejected.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
