package tambon.catalog.name;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "กะปิกุ้งเเท้, กะปิกุ้งแท้",
        "' กลุ่ม  แม่บ้าน (ม.4) ', กลุ่มแม่บ้าน ม 4",
        "น้ํา, น้ำ",
        "OTOP Café, otopcafé",
        "ข้าวหอมมะลิ 105, ข้าวหอมมะลิ105",
    })
    void two_writings_of_one_name_have_one_key(String one, String other) {
        assertThat(Names.key(one)).isEqualTo(Names.key(other)).isNotEmpty();
    }

    @Test
    void names_that_differ_by_a_tone_mark_differ() {
        assertThat(Names.key("ปา")).isNotEqualTo(Names.key("ป่า"));
        assertThat(Names.key("-*/")).isEmpty();
    }

    @Test
    void a_name_is_one_line_of_printable_characters() {
        assertThat(Names.clean("\u0000 กะปิ\u00A0\u200B\t\nปู \u202E")).isEqualTo("กะปิ ปู");
        assertThat(Names.cleanText("หนึ่ง \r\n\r\n\r\n\r\nสอง\u0007\rสาม ")).isEqualTo("หนึ่ง\n\nสอง\nสาม");
    }

    @ParameterizedTest
    @CsvSource({
        "กะปิกุ้งแท้ เกาะลันตา, กะปิกุ้งแท้-เกาะลันตา",
        "'น้ำพริก (สูตร 2) 100%', น้ำพริก-สูตร-2-100",
        "Batik & Silk, batik-silk",
        "'  --  ', -",
        "'../../<script>', script",
    })
    void a_slug_is_words_joined_by_hyphens(String name, String slug) {
        assertThat(Slugs.of(name)).isEqualTo(slug);
    }

    @Property
    void whatever_is_typed_gives_a_slug_for_an_address(@ForAll @StringLength(max = 300) String name) {
        assertThat(Slugs.of(name)).matches("-|[\\p{L}\\p{M}\\p{N}]([\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?");
        assertThat(Slugs.of(name).length()).isBetween(1, Slugs.MOST);
    }

    @Property
    void a_cut_never_splits_a_letter_from_its_marks(@ForAll @IntRange(min = 0, max = 30) int most) {
        var text = "น้ำพริกปูไข่ 😀 ที่เกาะลันตา";
        var cut = Names.cut(text, most);

        assertThat(text).startsWith(cut);
        assertThat(cut.length()).isLessThanOrEqualTo(most);
        if (cut.length() < text.length()) {
            assertThat(text.substring(cut.length())).doesNotMatch("(?s)^[\\p{M}\\x{DC00}-\\x{DFFF}].*");
        }
    }
}
