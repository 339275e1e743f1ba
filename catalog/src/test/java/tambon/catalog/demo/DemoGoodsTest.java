package tambon.catalog.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tambon.catalog.ProductType;
import tambon.infra.place.Places;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoGoodsTest {

    private static final Pattern SIGN = Pattern.compile("[\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]");

    private final DemoGoods demo = DemoGoods.read();

    @Test
    void there_is_enough_of_every_type_from_all_over_the_country() {
        assertThat(demo.products().size()).isGreaterThanOrEqualTo(300);
        assertThat(demo.producers().stream()
                        .map(each -> each.tambonCode().substring(0, 2))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(60);
        var byType = demo.products().stream().collect(Collectors.groupingBy(DemoProduct::type, Collectors.counting()));
        assertThat(byType).containsOnlyKeys(ProductType.values());
        assertThat(byType.values()).allMatch(count -> count >= 25);
    }

    @Test
    void every_producer_lives_in_a_tambon_there_is() {
        var places = new Places();
        assertThat(demo.producers().stream()
                        .filter(each -> places.tambon(each.tambonCode()).isEmpty())
                        .map(each -> each.key() + " in " + each.tambonCode()))
                .isEmpty();
    }

    @Test
    void every_producer_makes_something() {
        assertThat(demo.producers())
                .allSatisfy(each -> assertThat(demo.of(each)).isNotEmpty());
    }

    @Test
    void fish_paste_from_krabi_is_there_in_thai_and_english() {
        assertThat(demo.products()).anySatisfy(product -> {
            assertThat(product.nameTh()).contains("กะปิปลา");
            assertThat(product.nameEn()).containsIgnoringCase("fish paste");
            assertThat(demo.producers())
                    .filteredOn(each -> each.key().equals(product.producerKey()))
                    .singleElement()
                    .satisfies(each -> assertThat(each.tambonCode()).startsWith("81"));
        });
    }

    @Test
    void what_documents_name_comes_first() {
        var named =
                demo.producers().stream().map(each -> !each.source().isEmpty()).toList();
        assertThat(named.subList(0, 30)).doesNotContain(false);
        assertThat(named.stream().dropWhile(each -> each)).doesNotContain(true);
    }

    @Test
    void no_story_is_told_twice_and_none_shouts() {
        var stories = Stream.concat(
                        demo.products().stream().map(DemoProduct::storyTh),
                        demo.producers().stream().map(DemoProducer::storyTh))
                .toList();
        assertThat(stories).doesNotHaveDuplicates().noneMatch(story -> story.contains("!"));
        var sentences = stories.stream()
                .flatMap(story -> Stream.of(story.split(" ")))
                .filter(sentence -> sentence.length() > 25)
                .toList();
        assertThat(sentences).doesNotHaveDuplicates();
    }

    @Test
    void thai_is_spelt_as_computers_compare_it() {
        assertThat(demo.products()).allSatisfy(product -> {
            for (var text : List.of(product.nameTh(), product.storyTh(), product.unitTh())) {
                assertThat(text).doesNotContain("เเ", "ํา", "  ");
                assertThat(SIGN.matcher(text.substring(0, 1)).matches()).isFalse();
            }
        });
    }

    @Test
    void every_product_makes_a_form_a_producer_could_send() {
        assertThat(demo.products())
                .allSatisfy(product -> assertThat(product.form().variants())
                        .hasSameSizeAs(product.variants())
                        .allSatisfy(way -> assertThat(way.price()).isNotNull()));
    }

    @Test
    void some_goods_are_made_to_order_and_have_no_stock() {
        assertThat(demo.products().stream().flatMap(each -> each.variants().stream()))
                .anyMatch(way -> way.madeToOrderDays() != null)
                .allMatch(way -> way.madeToOrderDays() == null ? way.stock() > 0 : way.stock() == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"|1 kg|500|3", "ถุง|bag|0|3", "ถุง|bag|500|-1", "ถุง|bag|500", "ถุง|bag|500|3;ถุง|sack|900|1"})
    void a_wrong_cell_is_refused(String variants) {
        assertThatThrownBy(() -> DemoProduct.of(TestRow.with("variants", variants)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
