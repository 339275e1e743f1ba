package tambon.infra.place;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class CompletionTest {

    private final Places places = new Places();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "อ่าวนาง, ตำบลอ่าวนาง อำเภอเมืองกระบี่ จังหวัดกระบี่ 81180",
        "อ่าวน กระบี่, ตำบลอ่าวนาง อำเภอเมืองกระบี่ จังหวัดกระบี่ 81180",
        "ต.อ่าวนาง อ.เมือง จ.กระบี่ 81180, ตำบลอ่าวนาง อำเภอเมืองกระบี่ จังหวัดกระบี่ 81180",
        "ต. อ่าวนาง อ. เมือง, ตำบลอ่าวนาง อำเภอเมืองกระบี่ จังหวัดกระบี่ 81180",
        "ตำบลอ่าวนางอำเภอเมืองกระบี่จังหวัดกระบี่, ตำบลอ่าวนาง อำเภอเมืองกระบี่ จังหวัดกระบี่ 81180",
        "กระบี่น้อย, ตำบลกระบี่น้อย อำเภอเมืองกระบี่ จังหวัดกระบี่ 81000",
        "สีลม, แขวงสีลม เขตบางรัก กรุงเทพมหานคร 10500",
        "๑๐๕๐๐ สีลม, แขวงสีลม เขตบางรัก กรุงเทพมหานคร 10500",
        "กทม สีลม, แขวงสีลม เขตบางรัก กรุงเทพมหานคร 10500",
        "bangkok สีลม, แขวงสีลม เขตบางรัก กรุงเทพมหานคร 10500",
        "77160 ปราณบุรี เขาน้อย, ตำบลเขาน้อย อำเภอปราณบุรี จังหวัดประจวบคีรีขันธ์ 77160",
        "เขาน้อย ปราณบุรี, ตำบลเขาน้อย อำเภอปราณบุรี จังหวัดประจวบคีรีขันธ์ 77120",
        "จ.ป.ร., ตำบลจ.ป.ร. อำเภอกระบุรี จังหวัดระนอง 85110",
        "โกลก สุไหง, ตำบลสุไหงโก-ลก อำเภอสุไหงโก-ลก จังหวัดนราธิวาส 96120",
    })
    void the_likeliest_comes_first(String typed, String first) {
        assertThat(places.complete(typed, 5))
                .first()
                .extracting(Completion::title)
                .isEqualTo(first);
    }

    @Test
    void beginnings_come_before_middles() {
        List<String> names = places.complete("กระบี่", 50).stream()
                .map(completion -> completion.tambon().nameTh())
                .toList();
        assertThat(names.subList(0, 2)).containsExactlyInAnyOrder("กระบี่น้อย", "กระบี่ใหญ่");
        assertThat(names).contains("อ่าวนาง");
    }

    @Test
    void each_word_narrows() {
        assertThat(places.complete("โคราช", 50))
                .hasSize(50)
                .allMatch(c -> c.province().code().equals("30"));
        assertThat(places.complete("8118", 50))
                .isNotEmpty()
                .allMatch(c -> c.postcode().equals("81180"));
        assertThat(places.complete("8118 กระบี่ ตรัง", 50)).isEmpty();
        assertThat(places.complete("จ.ตราด", 50))
                .isNotEmpty()
                .allMatch(c -> c.province().code().equals("23"));
    }

    @Test
    void nothing_typed_or_nothing_wanted_gives_nothing() {
        for (String nothing : List.of("", " ", "\u200b", "ต.", "-", ",,,", "123456", "📮", "' or 1=1 --", ".*")) {
            assertThat(places.complete(nothing, 10)).as(nothing).isEmpty();
        }
        assertThat(places.complete("กระบี่", 0)).isEmpty();
        assertThat(places.complete("กระบี่", -1)).isEmpty();
        assertThat(places.complete("บ้าน", Integer.MAX_VALUE)).hasSize(Places.MOST_COMPLETIONS);
    }

    @Test
    void a_million_characters_are_answered_too() {
        places.complete("ก", 1);
        for (String part : List.of("ก", "เ", "ํ", " ", "ต.", "a b ", "\u200b", "1", "\ud83d", "อำเภอ")) {
            String junk = part.repeat(1_000_000 / part.length());
            // Minutes, where each character were looked at with all others.
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> places.complete(junk, 50));
        }
    }

    @Property(tries = 300)
    void never_gives_more_than_asked_whatever_is_typed(
            @ForAll("typed") String typed, @ForAll @IntRange(min = -5, max = 80) int limit) {
        assertThat(places.complete(typed, limit))
                .hasSizeLessThanOrEqualTo(Math.clamp(limit, 0, Places.MOST_COMPLETIONS))
                .doesNotHaveDuplicates()
                .allSatisfy(completion -> {
                    assertThat(completion.tambon().postcodes()).contains(completion.postcode());
                    assertThat(completion.tambon().districtCode())
                            .isEqualTo(completion.district().code());
                    assertThat(completion.district().provinceCode())
                            .isEqualTo(completion.province().code());
                });
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('ก', '๛').withChars(" .,").ofMaxLength(12),
                Arbitraries.strings().numeric().ofMaxLength(6),
                Arbitraries.strings().all().ofMaxLength(200),
                Arbitraries.of("ต.", "อำเภอ", "บ้าน", "หนอง", "กทม.", "เมือง", "1", "เชียง")
                        .list()
                        .ofMaxSize(9)
                        .map(parts -> String.join(" ", parts)));
    }
}
