package tambon.storefront.searching;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.id.PublicId;
import tambon.search.GoodsQuery;
import tambon.search.SearchGoods;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@MicronautTest(transactional = false)
class SearchDeskTest implements WithServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    People people;

    @Inject
    Shop shop;

    @Inject
    SearchGoods search;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A name that no other test sells. */
    private static String freshName() {
        return "ขนม" + PublicId.of(System.nanoTime());
    }

    private static void awaitOn(Browser browser, String path, Predicate<String> met) {
        await().atMost(PATIENCE).until(() -> met.test(browser.get(path).body()));
    }

    /** The page that a form leads to. */
    private static String done(Browser browser, String path, String... fields) {
        var answer = browser.submit(path, fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser.get(answer.headers().firstValue("Location").orElseThrow())
                .body();
    }

    private String sold() {
        var name = freshName();
        shop.sells(name, 75, 5);
        await().atMost(PATIENCE)
                .until(() -> search.search(GoodsQuery.of(name)).goods().stream()
                        .anyMatch(good -> good.nameTh().equals(name)));
        return name;
    }

    @Test
    void the_department_says_what_means_the_same_and_buyers_find_it() {
        var name = sold();
        var word =
                "qz" + Long.toString(System.nanoTime()).replaceAll("[0-9]", "b").substring(0, 6) + name.hashCode() % 7;
        var officer = people.departmentOfficer();
        var terms = "คำใหม่" + word + ", " + name;

        var page = done(officer, "/staff/search/synonyms", "terms", terms);

        assertThat(page).contains("เพิ่มกลุ่มคำแล้ว", terms);
        awaitOn(people.guest(), "/search?q=" + encoded("คำใหม่" + word), shown -> shown.contains(name));
        assertThat(officer.submit("/staff/search/synonyms", "terms", terms).body())
                .contains("อยู่ในรายการแล้ว");
        assertThat(officer.submit("/staff/search/synonyms", "terms", "ไหม").body())
                .contains("อย่างน้อยสองคำ");
        var rules = officer.get("/api/v1/staff/search/synonyms").body();
        var id = rules.replaceFirst(
                ".*\"id\":\"([^\"]+)\",\"terms\":\"" + java.util.regex.Pattern.quote(terms) + ".*", "$1");

        assertThat(done(officer, "/staff/search/synonyms/" + id + "/remove")).contains("ลบกลุ่มคำแล้ว");
        assertThat(officer.get("/api/v1/staff/search/synonyms").body()).doesNotContain(terms);
        assertThat(officer.get("/api/v1/staff/search/synonyms/changes").body())
                .contains("\"kind\":\"ADDED\"", "\"kind\":\"REMOVED\"", terms);
    }

    @Test
    void the_index_is_made_anew_while_it_answers() {
        var name = sold();
        var officer = people.departmentOfficer();

        assertThat(done(officer, "/staff/search/rebuild")).contains("เริ่มสร้างดัชนีใหม่แล้ว");

        assertThat(search.search(GoodsQuery.of(name)).goods()).isNotEmpty();
        awaitOn(officer, "/api/v1/staff/search/state", state -> !state.contains("rebuilding"));
        assertThat(officer.get("/staff/search").body()).contains("Lucene", "เป็นปัจจุบัน");
        assertThat(people.guest().get("/search?q=" + encoded(name)).body()).contains(name);
    }

    @Test
    void only_the_department_may_look_or_change() {
        for (var path : new String[] {"/staff/search", "/api/v1/staff/search/state", "/api/v1/staff/search/synonyms"}) {
            assertThat(people.districtOfficer("8105").get(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(people.guest().get(path).statusCode()).as(path).isIn(303, 401);
        }
    }

    @Test
    void officers_see_why_goods_stand_where_they_do_and_nobody_else_does() {
        var name = sold();
        var query = "?q=" + encoded(name) + "&explain=true";
        var officer = people.districtOfficer("8105");

        assertThat(officer.get("/search" + query).body()).contains("เหตุผลของลำดับ", "คำค้น", "ชื่อสั้น");
        assertThat(officer.get("/api/v1/search" + query).body()).contains("\"reason\":\"text\"");
        assertThat(officer.get("/search?q=" + encoded(name)).body())
                .contains("แสดงเหตุผล")
                .doesNotContain("ชื่อสั้น");
        assertThat(people.guest().get("/search" + query).body()).doesNotContain("เหตุผลของลำดับ");
        assertThat(people.guest().get("/api/v1/search" + query).body()).doesNotContain("reason");
    }

    @Test
    void a_list_is_narrowed_by_price_and_counted_only_where_counts_are_wanted() {
        var name = sold();
        var guest = people.guest();
        var query = "/api/v1/search?q=" + encoded(name);

        assertThat(guest.get(query + "&min=70&max=80").body()).contains(name);
        assertThat(guest.get(query + "&min=80").body()).doesNotContain("\"nameTh\":\"" + name);
        assertThat(guest.get(query).body()).contains("\"province\":[");
        assertThat(guest.get(query + "&facets=none").body()).contains(name).doesNotContain("\"province\":[");
        assertThat(guest.get("/search?q=" + encoded(name) + "&min=70&max=80").body())
                .contains(name, "value=\"70\"", "฿70–80");
    }

    @Test
    void what_a_visitor_looked_for_is_kept_by_the_browser_until_it_is_told_to_forget() {
        var name = sold();
        var guest = people.guest();

        guest.get("/search?q=" + encoded(name));

        assertThat(guest.get("/search").body()).contains("ค้นหาล่าสุด", name);
        assertThat(guest.get("/search/suggest?q=").body()).contains(name);
        assertThat(people.guest().get("/search/suggest?q=").body()).doesNotContain(name);
        assertThat(done(guest, "/search/forget")).doesNotContain("ค้นหาล่าสุด");
    }
}
