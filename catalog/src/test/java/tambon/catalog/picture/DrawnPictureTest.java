package tambon.catalog.picture;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tambon.catalog.ProductType;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class DrawnPictureTest {

    private static final Set<String> SHAPES = Set.of("svg", "g", "path", "rect", "ellipse", "defs", "pattern");

    @ParameterizedTest
    @EnumSource
    void it_is_small_well_formed_and_nothing_but_shapes(ProductType type)
            throws ParserConfigurationException, SAXException, IOException {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (long seed = 0; seed < 400; seed++) {
            var picture = DrawnPicture.of(type, "", seed * 1_000_003).getBytes(UTF_8);
            assertThat(picture).hasSizeLessThanOrEqualTo(6_000);
            var drawn = builder.parse(new ByteArrayInputStream(picture)).getDocumentElement();
            assertThat(drawn.getAttribute("viewBox")).isEqualTo("0 0 800 1000");
            assertThat(drawn.getTextContent()).isEmpty();
            var all = drawn.getElementsByTagName("*");
            assertThat(IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)))
                    .extracting(Element::getTagName)
                    .isSubsetOf(SHAPES);
            assertThat(new String(picture, UTF_8).replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http", "href", "script", "style", "NaN");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_draws_the_same_picture_and_most_others_another(ProductType type) {
        assertThat(DrawnPicture.of(type, "", 812_345_678_901_234_567L))
                .isEqualTo(DrawnPicture.of(type, "", 812_345_678_901_234_567L));
        var different = LongStream.range(0, 200)
                .mapToObj(seed -> DrawnPicture.of(type, "", seed))
                .collect(Collectors.toSet());
        assertThat(different).hasSizeGreaterThan(80);
    }

    /** Each with a colour that only its drawing uses. */
    @ParameterizedTest
    @CsvSource({
        "FOOD, ทุเรียนหลงลับแล, #93993f",
        "FOOD, หอมแดงศรีสะเกษมัดจุก, #a8485a",
        "FOOD, กุ้งแห้งน้ำเค็มอ่าวลึก, #f0a57f",
        "FOOD, ข้าวสังข์หยดอินทรีย์, #e6d3ac",
        "HOUSEHOLD, มีดอรัญญิก, #b9c0c4",
        "TEXTILE, เสื้อหม้อฮ่อม, #b98a55",
    })
    void it_shows_what_the_name_says(ProductType type, String name, String colour) {
        assertThat(LongStream.range(0, 20).mapToObj(seed -> DrawnPicture.of(type, name, seed)))
                .allSatisfy(picture -> assertThat(picture).contains(colour).hasSizeLessThan(6_000));
        assertThat(LongStream.range(0, 20).mapToObj(seed -> DrawnPicture.of(type, "", seed)))
                .noneSatisfy(picture -> assertThat(picture).contains(colour));
    }
}
