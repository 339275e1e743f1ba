package tambon.storefront.programme;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.id.PublicId;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class TargetPagesTest implements WithServer {

    @Inject
    People people;

    @Inject
    Shop shop;

    @Test
    void who_is_ticked_takes_part_and_the_list_is_an_excel_file() {
        var department = people.departmentOfficer();
        var producer = PublicId.of(shop.sells("กะปิ", 90, 3).producerId());
        var made = department.submit("/staff/programmes", "nameTh", "KBO", "kind", "KBO", "year", "2612");
        var programme = URI.create(made.headers().firstValue("Location").orElseThrow())
                .getPath()
                .replaceFirst(".*/", "");

        var enrolled = department.submit("/staff/targets/enrol", "programme", programme, "pick", producer);

        assertThat(enrolled.statusCode()).isEqualTo(200);
        assertThat(department.get("/staff/programmes/" + programme).body()).contains(producer);
        var file = department.get("/staff/targets/list.xlsx");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("PK");
    }

    @Test
    void telephone_numbers_are_given_only_for_a_reason() {
        var district = people.districtOfficer("8105");
        shop.sells("กะปิ", 90, 3);

        assertThat(district.submit("/staff/targets/contacts.xlsx", "note", "").statusCode())
                .isEqualTo(422);
        assertThat(district.submit("/staff/targets/contacts.xlsx", "note", "เชิญอบรม")
                        .statusCode())
                .isEqualTo(200);
    }
}
