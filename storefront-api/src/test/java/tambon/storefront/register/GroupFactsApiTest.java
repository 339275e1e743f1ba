package tambon.storefront.register;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tambon.catalog.ProducerGroups;
import tambon.infra.id.PublicId;
import tambon.storefront.register.RegisterScene.Person;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class GroupFactsApiTest implements WithServer {

    @Inject
    RegisterScene scene;

    @Inject
    ProducerGroups groups;

    private String group = "";

    @BeforeAll
    void somebody_has_a_group() {
        scene.everyoneSignsIn();
        group = "/api/v1/register/groups/"
                + PublicId.of(groups.create(
                                scene.actor(Person.APPLICANT),
                                new ProducerGroups.Form("กลุ่มจักสาน", "810116", "", "", null))
                        .id());
    }

    @Test
    void its_people_fill_in_the_canvas_by_version() {
        var written = "{\"version\":0,\"boxes\":{\"VALUE\":\"ตะกร้าทำมือ\"}}";

        var kept = scene.browser(Person.APPLICANT).json("PUT", group + "/canvas", written);
        var late = scene.browser(Person.APPLICANT).json("PUT", group + "/canvas", written);

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(scene.browser(Person.APPLICANT).get(group + "/canvas").body())
                .contains("ตะกร้าทำมือ")
                .contains("\"COSTS\":\"\"");
        assertThat(scene.browser(Person.STRANGER).get(group + "/canvas").statusCode())
                .isEqualTo(404);
        assertThat(scene.browser(Person.PROVINCE)
                        .json("PUT", group + "/canvas", written)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void its_district_and_province_grade_it() {
        var graded = scene.browser(Person.DISTRICT)
                .json("POST", group + "/grades", "{\"points\":81,\"on\":\"" + scene.today() + "\"}");

        assertThat(graded.statusCode()).as(graded.body()).isEqualTo(201);
        assertThat(scene.browser(Person.APPLICANT).get(group + "/grades").body())
                .contains("\"grade\":\"A\"")
                .contains("\"points\":81");
        assertThat(scene.browser(Person.OTHER_DISTRICT)
                        .json("POST", group + "/grades", "{\"points\":1,\"on\":\"" + scene.today() + "\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(scene.browser(Person.STRANGER).get(group + "/grades").statusCode())
                .isEqualTo(404);
    }
}
