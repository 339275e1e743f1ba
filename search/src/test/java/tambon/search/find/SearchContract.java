package tambon.search.find;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tambon.infra.id.PublicId;
import tambon.search.Availability;
import tambon.search.Facet;
import tambon.search.FacetCount;
import tambon.search.Good;
import tambon.search.GoodsFound;
import tambon.search.GoodsQuery;
import tambon.search.SortBy;
import tambon.search.Suggestion;
import tambon.search.Suggestion.Kind;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What search does, whatever engine does it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class SearchContract {

    private Shop shop;

    /** A shop with empty shelves. */
    abstract Shop emptyShop();

    @BeforeEach
    void open() {
        shop = emptyShop();
    }

    private GoodsFound find(String text) {
        return shop.search.search(GoodsQuery.of(text));
    }

    private static List<String> names(GoodsFound found) {
        return found.goods().stream().map(Good::nameTh).toList();
    }

    private static Map<String, Integer> counts(GoodsFound found, Facet facet) {
        return found.counts(facet).stream().collect(toMap(FacetCount::value, FacetCount::count));
    }

    private void fillWithSixteen() {
        shop.put("ผ้าไหมมัดหมี่ลายขอเจ้าฟ้า", "Mudmee silk", goods -> goods.type = "TEXTILE");
        shop.put("ผ้าฝ้ายย้อมคราม", "Indigo cotton", goods -> goods.type = "TEXTILE");
        shop.put("ผ้าขาวม้า", "Loincloth", goods -> goods.type = "TEXTILE");
        shop.put("น้ำพริกเผา");
        shop.put("น้ำพริกหนุ่ม", "", goods -> goods.area = "500101");
        shop.put("น้ำพริกกะปิ", "", goods -> goods.storyTh = "กะปิแท้จากเกาะลันตา ไม่ใส่ผงชูรส");
        shop.put("ข้าวหอมมะลิอินทรีย์ 5 กก.");
        shop.put("กระเป๋าสานกระจูด", "Sedge bag", goods -> goods.type = "HOUSEHOLD");
        shop.put("กระเป๋าผักตบชวา", "Water hyacinth bag", goods -> goods.type = "HOUSEHOLD");
        shop.put("ตะกร้าหวาย", "Rattan basket", goods -> goods.type = "HOUSEHOLD");
        shop.put("ตู้ไม้สัก", "Teak cabinet", goods -> goods.type = "HOUSEHOLD");
        shop.put("เครื่องปั้นดินเผาเกาะเกร็ด", "Ko Kret pottery", goods -> goods.type = "HOUSEHOLD");
        shop.put("ผ้าบาติกกระบี่", "Krabi batik", goods -> goods.type = "TEXTILE");
        shop.put("สบู่สมุนไพรขมิ้น", "Turmeric soap", goods -> goods.type = "HERBAL");
        shop.put("น้ำมันมะพร้าวสกัดเย็น", "Cold-pressed coconut oil", goods -> goods.type = "HERBAL");
        shop.put("ปลาส้ม", "", goods -> goods.area = "300101");
        shop.open();
    }

    @ParameterizedTest
    @CsvSource({
        "น้ำพริก, น้ำพริก",
        "น้ำพริกเผา, น้ำพริกเผา",
        "นำพริก, น้ำพริก",
        "นำ้พริก, น้ำพริก",
        "nam prik, น้ำพริก",
        "namphrik, น้ำพริก",
        "Num Prik, น้ำพริก",
        "oheribd, น้ำพริก",
        "กะเป๋า, กระเป๋า",
        "กะเป๋าสาน, กระเป๋าสานกระจูด",
        "krapao, กระเป๋า",
        "ผ้าใหม, ผ้าไหม",
        "ผาไหม, ผ้าไหม",
        "pha mai, ผ้าไหม",
        "silk, ผ้าไหม",
        "Silks, ผ้าไหม",
        "เครื่องปันดินเผา, เครื่องปั้นดินเผา",
        "batik, ผ้าบาติก",
        "batic, ผ้าบาติก",
        "ปลาส้ม โคราช, ปลาส้ม",
        "ปลาส้มโคราช, ปลาส้ม",
        "ข้าวหอมมะลิ ๕ กก, ข้าวหอมมะลิ",
        "มะพร้าวสกัด, น้ำมันมะพร้าวสกัดเย็น",
        "กระจู, กระเป๋าสานกระจูด",
        "ซื้อผ้าฝ้ายย้อมครามแท้ๆ จากที่ไหน, ผ้าฝ้ายย้อมคราม",
    })
    void finds_first_what_was_meant(String typed, String meant) {
        fillWithSixteen();

        assertThat(names(find(typed))).isNotEmpty().first().asString().startsWith(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "moo yor, หมูยอ",
        "nor mai dong, หน่อไม้ดอง",
        "plaa tawt, ปลาทอด",
        "kanom jeen, ขนมจีนแห้ง",
        "kanom chan, ขนมชั้น",
        "goong haeng, กุ้งแห้งตัวใหญ่",
    })
    void hears_thai_as_visitors_spell_it(String typed, String meant) {
        for (var name :
                List.of("หมูยอ", "หน่อไม้ดอง", "ปลาทอด", "ขนมชั้น", "ขนมจีนแห้ง", "กุ้งแห้งตัวใหญ่", "น้ำพริก")) {
            shop.put(name);
        }
        shop.open();

        assertThat(names(find(typed))).first().isEqualTo(meant);
    }

    @Test
    void a_misspelling_finds_the_same_on_every_page_and_in_every_order() {
        for (var name : List.of("น้ำมะพร้าวเผา", "วุ้นมะพร้าว", "มะพร้าวแก้ว", "กาแฟคั่ว")) {
            shop.put(name);
        }
        shop.open();
        var misspelt = GoodsQuery.of("นำมะพราว");

        assertThat(names(find("นำมะพราว"))).isEqualTo(names(find("น้ำมะพร้าว"))).hasSize(3);
        assertThat(names(shop.search.search(misspelt.onPage(2, 1))))
                .containsExactly(names(find("น้ำมะพร้าว")).get(1));
        assertThat(shop.search.search(misspelt.sortedBy(SortBy.PRICE_UP)).total())
                .isEqualTo(3);
    }

    @Test
    void where_no_product_is_named_the_place_counts() {
        shop.put("โอ่งจิ๋ว", "Small jar", goods -> goods.area = "700101");
        shop.put("ชามไก่", "Rooster bowl", goods -> goods.area = "520101");
        shop.put("ข้าวแต๋น", "Rice cracker", goods -> goods.area = "520201");
        shop.open();

        assertThat(names(find("small souvenir from lampang"))).containsExactlyInAnyOrder("ข้าวแต๋น", "ชามไก่");
    }

    @Test
    void what_a_long_text_asks_for_in_the_main_comes_first() {
        for (var name : List.of("ปลาหมึกแห้ง", "ปลาหมึกแดดเดียว", "กล้วยตากธรรมชาติ", "ข้าวหอมมะลิ")) {
            shop.put(name);
        }
        shop.open();

        assertThat(names(find("ปลาหมึกแห้งตัวใหญ่ตากแดดธรรมชาติ"))).startsWith("ปลาหมึกแห้ง", "ปลาหมึกแดดเดียว");
    }

    @Test
    void what_only_sounds_alike_is_left_out_where_the_word_itself_is_found() {
        fillWithSixteen();

        assertThat(names(find("ไหม"))).containsExactly("ผ้าไหมมัดหมี่ลายขอเจ้าฟ้า");
        assertThat(find("น้ำพริก").total()).isEqualTo(3);
    }

    @Test
    void says_what_was_meant_on_the_other_keyboard() {
        fillWithSixteen();

        var found = find("oheribd");

        assertThat(found.wrongKeyboard()).isEqualTo("น้ำพริก");
        assertThat(found.searchedFor()).isEqualTo("น้ำพริก");
        assertThat(find("น้ำพริก").wrongKeyboard()).isNull();
        assertThat(find("ณืกรเน แนะะนื").goods())
                .extracting(Good::nameEn)
                .first()
                .isEqualTo("Indigo cotton");
    }

    @Test
    void proposes_a_likelier_spelling_and_none_for_a_right_one() {
        fillWithSixteen();

        assertThat(find("กะเป๋าสาน").didYouMean()).isEqualTo("กระเป๋าสาน");
        assertThat(find("เครืองปั้นดินเพา").didYouMean()).isEqualTo("เครื่องปั้นดินเผา");
        assertThat(find("น้ำพริกเผา").didYouMean()).isNull();
        assertThat(find("silk").didYouMean()).isNull();
    }

    @Test
    void what_nothing_resembles_finds_nothing() {
        fillWithSixteen();

        var found = find("เครื่องบินจรวด");

        assertThat(found.goods()).isEmpty();
        assertThat(found.total()).isZero();
    }

    @Test
    void a_card_needs_no_database() {
        long id = shop.put("กะปิกุ้งแท้", "Shrimp paste ☆", goods -> {
            goods.seller = 77;
            goods.sellerTh = "กลุ่มแม่บ้านเกาะลันตา";
            goods.price = 8_500L;
            goods.stars = 4;
            goods.area = "8103";
        });
        shop.open();

        assertThat(find("กะปิ").goods())
                .containsExactly(new Good(
                        id,
                        "FOOD",
                        "กะปิกุ้งแท้",
                        "Shrimp paste ☆",
                        "กะปิกุ้งแท้",
                        77,
                        "กลุ่มแม่บ้านเกาะลันตา",
                        "",
                        "8103",
                        8_500L,
                        8_500L,
                        4,
                        "/pictures/" + id,
                        Availability.IN_STOCK,
                        List.of()));
    }

    @Test
    void a_facet_is_counted_without_its_own_choice_but_with_the_others() {
        fillWithSixteen();

        var found = shop.search.search(
                GoodsQuery.of("").choosing(Facet.TYPE, "TEXTILE", "HERBAL").choosing(Facet.PROVINCE, "81"));

        assertThat(found.total()).isEqualTo(6);
        assertThat(counts(found, Facet.TYPE))
                .containsExactlyInAnyOrderEntriesOf(Map.of("FOOD", 3, "TEXTILE", 4, "HERBAL", 2, "HOUSEHOLD", 5));
        assertThat(counts(found, Facet.PROVINCE)).containsExactlyInAnyOrderEntriesOf(Map.of("81", 6));
        assertThat(counts(found, Facet.REGION)).containsExactlyInAnyOrderEntriesOf(Map.of("south", 6));
        assertThat(counts(find("น้ำพริก"), Facet.PROVINCE)).isEqualTo(Map.of("81", 2, "50", 1));
        assertThat(found.counts(Facet.PROVINCE).getFirst()).isEqualTo(new FacetCount("81", "กระบี่", "Krabi", 6, true));
    }

    @Test
    void every_facet_narrows_and_counts() {
        shop.put("เสื้อ ก", "", goods -> {
            goods.type = "TEXTILE";
            goods.stars = 5;
            goods.licences = Set.of("tcps", "gi");
            goods.price = 25_000L;
            goods.seller = 5;
            goods.sellerTh = "บ้านทอผ้า";
            goods.madeToOrder = true;
            goods.availability = Availability.MADE_TO_ORDER;
            goods.area = "400101";
        });
        shop.put("เสื้อ ข", "", goods -> {
            goods.price = null;
            goods.availability = Availability.ASK;
            goods.seller = 6;
        });
        shop.put("เสื้อ ค", "", goods -> {
            goods.price = 500_000L;
            goods.availability = Availability.SOLD_OUT;
            goods.seller = 6;
        });
        shop.open();
        var choices = Map.of(
                Facet.TYPE, "TEXTILE",
                Facet.REGION, "northeast",
                Facet.PROVINCE, "40",
                Facet.DISTRICT, "4001",
                Facet.STARS, "5",
                Facet.PRICE, "100-299",
                Facet.LICENCE, "gi",
                Facet.SELLER, PublicId.of(5),
                Facet.AVAILABILITY, "in-stock",
                Facet.MAKING, "made-to-order");

        choices.forEach((facet, value) -> {
            var found = shop.search.search(GoodsQuery.of("เสื้อ").choosing(facet, value));
            assertThat(names(found)).as("%s", facet).containsExactly("เสื้อ ก");
            assertThat(found.counts(facet))
                    .as("%s", facet)
                    .filteredOn(FacetCount::chosen)
                    .extracting(FacetCount::value, FacetCount::count)
                    .containsExactly(tuple(value, 1));
        });
        assertThat(counts(find("เสื้อ"), Facet.AVAILABILITY)).isEqualTo(Map.of("in-stock", 1, "ask", 1, "sold-out", 1));
        assertThat(counts(find("เสื้อ"), Facet.PRICE)).isEqualTo(Map.of("100-299", 1, "3000-", 1, "ask", 1));
        assertThat(find("เสื้อ").counts(Facet.SELLER))
                .extracting(FacetCount::value, FacetCount::labelTh, FacetCount::count)
                .containsExactly(
                        tuple(PublicId.of(6), "กลุ่มแม่บ้านตัวอย่าง", 2), tuple(PublicId.of(5), "บ้านทอผ้า", 1));
        assertThat(names(shop.search.search(GoodsQuery.of("เสื้อ").priced(20_000L, 30_000L))))
                .containsExactly("เสื้อ ก");
        assertThat(shop.search
                        .search(GoodsQuery.of("เสื้อ").choosing(Facet.TYPE, "NONSENSE"))
                        .total())
                .isZero();
    }

    @Test
    void sorts_as_asked() {
        shop.put("ขนม ถูก", "", goods -> {
            goods.price = 1_000L;
            goods.published = Instant.parse("2026-01-03T00:00:00Z");
        });
        shop.put("ขนม แพง", "", goods -> {
            goods.price = 9_000L;
            goods.published = Instant.parse("2026-01-01T00:00:00Z");
            goods.stars = 5;
        });
        shop.put("ขนม ไม่บอก", "", goods -> {
            goods.price = null;
            goods.published = Instant.parse("2026-01-02T00:00:00Z");
            goods.sold = 500;
        });
        shop.open();

        assertThat(sorted(SortBy.PRICE_UP)).containsExactly("ขนม ถูก", "ขนม แพง", "ขนม ไม่บอก");
        assertThat(sorted(SortBy.PRICE_DOWN)).containsExactly("ขนม แพง", "ขนม ถูก", "ขนม ไม่บอก");
        assertThat(sorted(SortBy.NEWEST)).containsExactly("ขนม ถูก", "ขนม ไม่บอก", "ขนม แพง");
        assertThat(sorted(SortBy.STARS)).startsWith("ขนม แพง");
        assertThat(sorted(SortBy.BEST_SELLING)).startsWith("ขนม ไม่บอก");
    }

    private List<String> sorted(SortBy order) {
        return names(shop.search.search(GoodsQuery.of("ขนม").sortedBy(order)));
    }

    @Test
    void standing_decides_between_texts_alike_and_explains_itself() {
        shop.put("แชมพูมะกรูด", "", goods -> goods.availability = Availability.SOLD_OUT);
        shop.put("แชมพูมะกรูด", "", goods -> {
            goods.stars = 5;
            goods.licences = Set.of("fda");
            goods.area = "500101";
        });
        shop.put("แชมพูมะกรูด", "", goods -> {});
        shop.open();

        var far = shop.search.search(GoodsQuery.of("แชมพูมะกรูด").explained());
        var near = shop.search.search(GoodsQuery.of("แชมพูมะกรูด").near("81"));

        assertThat(far.goods()).extracting(Good::stars).containsExactly(5, null, null);
        assertThat(far.goods().getLast().availability()).isEqualTo(Availability.SOLD_OUT);
        assertThat(far.goods().getFirst().explanation())
                .extracting(part -> part.reason())
                .containsExactly("text", "stars", "short-name", "licence");
        assertThat(near.goods().get(1).areaCode()).startsWith("81");
    }

    @Test
    void one_seller_does_not_fill_the_page() {
        for (int i = 0; i < 30; i++) {
            long seller = i < 20 ? 1 : 100 + i;
            int stars = i < 20 ? 5 : 3;
            shop.put("สบู่ถ่าน " + (i + 100), "", goods -> {
                goods.seller = seller;
                goods.stars = stars;
            });
        }
        shop.open();

        var first = shop.search.search(GoodsQuery.of("สบู่ถ่าน").onPage(1, 12)).goods();

        assertThat(first.getFirst().producerId()).isEqualTo(1);
        assertThat(first).filteredOn(good -> good.producerId() == 1).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        IntStream.range(0, 250).forEach(i -> shop.put("เสื่อกก " + i, "", goods -> goods.seller = i % 7));
        shop.open();

        var all = IntStream.rangeClosed(1, 11)
                .mapToObj(page -> shop.search.search(GoodsQuery.of("เสื่อกก").onPage(page, 24)))
                .toList();

        assertThat(all.getFirst().total()).isEqualTo(250);
        assertThat(all.getFirst().pages()).isEqualTo(11);
        assertThat(all.stream().flatMap(found -> found.goods().stream()).map(Good::productId))
                .hasSize(250)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_changed_product_is_found_as_it_is_and_a_withdrawn_one_no_more() {
        long id = shop.put("ไวน์มังคุด");
        long other = shop.put("ไวน์กระชาย");
        shop.open();

        shop.put(id, "ไวน์หมากเม่า", "", goods -> goods.price = 45_000L);
        shop.withdraw(other);
        shop.open();

        assertThat(find("ไวน์").goods())
                .extracting(Good::nameTh, Good::priceFromSatang)
                .containsExactly(tuple("ไวน์หมากเม่า", 45_000L));
        assertThat(find("มังคุด").goods()).isEmpty();
    }

    @Test
    void completes_from_the_first_letter() {
        fillWithSixteen();

        assertThat(shop.suggest.suggest("น", 8)).extracting(Suggestion::textTh).contains("น้ำพริกเผา");
        assertThat(shop.suggest.suggest("น้ำพริกเ", 8))
                .extracting(Suggestion::textTh)
                .containsExactly("น้ำพริกเผา");
        assertThat(shop.suggest.suggest("นำพ", 8))
                .extracting(Suggestion::textTh)
                .contains("น้ำพริกเผา", "น้ำพริกหนุ่ม");
        assertThat(shop.suggest.suggest("namp", 8))
                .extracting(Suggestion::textTh)
                .contains("น้ำพริกเผา");
        assertThat(shop.suggest.suggest("oherib", 8))
                .extracting(Suggestion::textTh)
                .contains("น้ำพริกเผา");
        assertThat(shop.suggest.suggest("กระบ", 8)).contains(new Suggestion(Kind.PLACE, "กระบี่", "Krabi", "81"));
        assertThat(shop.suggest.suggest("Tex", 8)).extracting(Suggestion::value).contains("TEXTILE");
        assertThat(shop.suggest.suggest("กลุ่มแม่", 8))
                .extracting(Suggestion::kind)
                .contains(Kind.SELLER);
        assertThat(shop.suggest.suggest("ฮฮฮฮ", 8)).isEmpty();
        assertThat(shop.suggest.suggest(" ", 8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "+-&&||!(){}[]^\\\"~*?:\\\\/",
                "name:* OR (a AND NOT b)",
                "🎉🎊🪔",
                "'; drop table goods; --",
                "(a+)+$",
                "่้๊๋็์ิีึื",
                "เเเเเเเเเเ",
                "๐๑๒๓๔๕๖๗๘๙",
                "<script>alert(1)</script>",
                "ﷺ㍿①Å",
                "%00%0a",
            })
    void no_text_breaks_it(String text) {
        fillWithSixteen();

        assertThat(find(text).goods()).isNotNull();
        assertThat(shop.suggest.suggest(text, 8)).isNotNull();
    }

    @Test
    void where_nothing_comes_near_what_has_the_main_word_is_shown_as_near() {
        long pillow = shop.put("หมอนใบชา");
        shop.put("กาแฟคั่ว");
        shop.open();

        var found = find("หมอน 3 เหลี่ยม");

        assertThat(found.goods().stream().map(Good::productId)).containsExactly(pillow);
        assertThat(found.near()).isTrue();
    }

    @Test
    void long_and_manifold_input_is_answered() {
        fillWithSixteen();
        var long1 = "น้ำพริกเผา".repeat(1_000);
        var controls = IntStream.range(0, 10_000)
                .mapToObj(i -> String.valueOf((char) (i % 32)))
                .reduce("", String::concat);
        var values = IntStream.range(0, 10_000).mapToObj(i -> "v" + i).toArray(String[]::new);

        assertThat(find(long1).goods()).isNotNull();
        assertThat(find("ก".repeat(10_000)).goods()).isNotNull();
        assertThat(find("กา".repeat(5_000)).goods()).isNotNull();
        assertThat(find("a ".repeat(5_000)).goods()).isNotNull();
        assertThat(find(controls).goods()).isNotNull();
        for (var facet : Facet.values()) {
            assertThat(shop.search
                            .search(GoodsQuery.of("น้ำพริก").choosing(facet, values))
                            .total())
                    .isZero();
        }
        assertThat(shop.suggest.suggest(long1, 1_000)).isNotNull();
    }
}
