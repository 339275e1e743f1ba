package tambon.storefront.imports;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The department brings goods in by the file and reads what became of each row. */
@MicronautTest(transactional = false)
class ImportPagesTest implements WithServer {

    private static final String GOODS = """
            product_name,district,province,seller_name,price_baht,stock
            ข้าวเกรียบปลา,เมืองกระบี่,กระบี่,กลุ่มแม่บ้านคลองประสงค์,35,40
            ผ้าบาติก,อ่าวลึก,กระบี่,กลุ่มบาติกอ่าวลึก,,
            ปลาหวาน,เมืองนรก,กระบี่,กลุ่มหนึ่ง,20,5
            """;

    @Inject
    People people;

    private Browser department;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @BeforeEach
    void open() {
        department = people.departmentOfficer();
    }

    @Test
    void every_row_is_answered_for_and_the_same_file_again_adds_nothing() {
        var first = imported(GOODS);
        assertThat(first)
                .contains("นำเข้าครบ 3 แถวแล้ว", "จังหวัดนี้ไม่มีอำเภอชื่อนี้", "ปลาหวาน")
                .contains("<b>2</b><span>สินค้าใหม่ที่เปิดขาย", "<b>1</b><span>แถวที่ไม่รับ");

        var again = imported(GOODS);
        assertThat(again).contains("<b>0</b><span>สินค้าใหม่ที่เปิดขาย", "<b>2</b><span>มีอยู่แล้ว");
        assertThat(department.get("/staff/imports").body()).contains("goods.csv");
    }

    @Test
    void the_rows_with_their_reasons_are_a_file_in_either_language() {
        var address = start(GOODS);
        finished(address);

        assertThat(department.get(address + "/problems.csv").body()).contains("ปลาหวาน", "จังหวัดนี้ไม่มีอำเภอชื่อนี้");
        assertThat(department.get(address + "/problems.csv?lang=en").body())
                .contains("ปลาหวาน", "no district of this name");
    }

    @Test
    void a_file_that_is_no_list_of_goods_is_refused_in_words() {
        var refused =
                department.upload("/staff/imports", "file", "notes.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("product_name");
    }

    @Test
    void only_the_department_may() {
        assertThat(people.districtOfficer("8101").get("/staff/imports").statusCode())
                .isEqualTo(403);
        assertThat(people.guest().get("/staff/imports").statusCode()).isEqualTo(303);
    }

    private String imported(String csv) {
        return finished(start(csv));
    }

    private String start(String csv) {
        var answer = department.upload("/staff/imports", "file", "goods.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The page once the bar is full. */
    private String finished(String address) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> department
                        .get(address + "/progress")
                        .headers()
                        .firstValue("HX-Refresh")
                        .isPresent());
        return department.get(address).body();
    }
}
