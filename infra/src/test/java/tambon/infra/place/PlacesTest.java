package tambon.infra.place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PlacesTest {

    private final Places places = new Places();

    @Test
    void every_province_district_and_tambon_is_there_once() {
        Set<String> codes = new HashSet<>();
        int districts = 0;
        int tambons = 0;
        for (Province province : places.provinces()) {
            assertThat(codes.add(province.code())).isTrue();
            assertThat(province.code()).matches("[1-9]\\d");
            assertThat(places.districts(province.code())).isNotEmpty();
            for (District district : places.districts(province.code())) {
                districts++;
                assertThat(codes.add(district.code())).isTrue();
                assertThat(district.code()).matches("\\d{4}").startsWith(province.code());
                assertThat(places.tambons(district.code())).as(district.title()).isNotEmpty();
                for (Tambon tambon : places.tambons(district.code())) {
                    tambons++;
                    assertThat(codes.add(tambon.code())).isTrue();
                    assertThat(tambon.code()).matches("\\d{6}").startsWith(district.code());
                    assertThat(tambon.postcodes())
                            .isNotEmpty()
                            .isSorted()
                            .allMatch(postcode -> postcode.matches("[1-9]\\d{4}"));
                }
            }
        }
        assertThat(places.provinces()).hasSize(77);
        assertThat(districts).isEqualTo(928);
        assertThat(tambons).isEqualTo(7440);
        assertThat(places.districts("10")).hasSize(50);
    }

    @Test
    void most_tambons_have_a_point_and_it_lies_in_thailand() {
        var points = places.provinces().stream()
                .flatMap(province -> places.districts(province.code()).stream())
                .flatMap(district -> places.tambons(district.code()).stream())
                .map(Tambon::point)
                .filter(Objects::nonNull)
                .toList();

        assertThat(points).hasSizeGreaterThan(7_000).allSatisfy(point -> {
            assertThat(point.lat()).isBetween(5.6, 20.5);
            assertThat(point.lon()).isBetween(97.3, 105.7);
        });
        assertThat(places.tambon("810502").orElseThrow().point()).isEqualTo(new Point(8.292, 98.616));
    }

    @Test
    void every_place_is_found_by_its_own_names() {
        for (Province province : places.provinces()) {
            assertThat(places.provinceNamed(province.nameTh())).contains(province);
            assertThat(places.provinceNamed(province.nameEn())).contains(province);
            assertThat(places.provinceNamed(province.title())).contains(province);
            for (District district : places.districts(province.code())) {
                assertThat(places.districtNamed(province.code(), district.nameTh()))
                        .contains(district);
                assertThat(places.districtNamed(province.code(), district.title()))
                        .contains(district);
                for (Tambon tambon : places.tambons(district.code())) {
                    assertThat(places.tambonNamed(district.code(), tambon.nameTh()))
                            .contains(tambon);
                    assertThat(places.tambonNamed(district.code(), tambon.title()))
                            .contains(tambon);
                }
            }
        }
    }

    @Test
    void a_code_leads_to_the_names_on_an_envelope() {
        assertThat(places.province("81").orElseThrow().title()).isEqualTo("จังหวัดกระบี่");
        assertThat(places.place("8101").orElseThrow().title()).isEqualTo("อำเภอเมืองกระบี่ จังหวัดกระบี่");
        Place krabi = places.byNames("กระบี่", "เมืองกระบี่", "อ่าวนาง").orElseThrow();
        assertThat(krabi.title()).isEqualTo("ตำบลอ่าวนาง อำเภอเมืองกระบี่ จังหวัดกระบี่");
        assertThat(places.place(krabi.code())).contains(krabi);
        Place bangkok = places.byNames("กทม.", "เขตบางรัก", "แขวงสีลม").orElseThrow();
        assertThat(bangkok.title()).isEqualTo("แขวงสีลม เขตบางรัก กรุงเทพมหานคร");
        assertThat(bangkok.code()).isEqualTo("100402");
    }

    @Test
    void an_unknown_code_gives_nothing() {
        for (String code : List.of("", "00", "8", "8199", "819999", "81 ", "x".repeat(100_000))) {
            assertThat(places.province(code)).isEmpty();
            assertThat(places.district(code)).isEmpty();
            assertThat(places.tambon(code)).isEmpty();
            assertThat(places.place(code)).isEmpty();
            assertThat(places.districts(code)).isEmpty();
            assertThat(places.tambons(code)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} / {1} is {2}")
    @CsvSource({
        "กระบี่, เมืองกระบี่, 8101",
        "จังหวัดกระบี่, อำเภอเมืองกระบี่, 8101",
        "จ.กระบี่, อ.เมือง, 8101",
        "จ. กระบี่, อ. เมือง, 8101",
        "กระบี่, กระบี่, 8101",
        "krabi, เมือง, 8101",
        "\u200bกระ\u200bบี่\ufeff, \u00a0เมือง กระบี่, 8101",
        "โคราช, เมือง, 3001",
        "นครราชสีมา, เมืองโคราช, 3001",
        "อยุธยา, เมือง, 1401",
        "อยุธยา, พระนครศรีอยุธยา, 1401",
        "พระนคร ศรีอยุธยา, บางปะอิน, 1406",
        "กรุงเทพฯ, เขตพระนคร, 1001",
        "Bangkok, พระนคร, 1001",
        "สุราษฏร์ธานี, กิ่งอำเภอวิภาวดี, 8419",
        "เเพร่, เมืองเเพร่, 5401",
        "ลําพูน, เมืองลําพูน, 5101",
        "นราธิวาส, สุไหงโกลก, 9610",
        "ขอนแก่น, เวียงเก่า, 4029",
        "เชียงใหม่, กัลยาณิวัฒนา, 5025",
        "บึงกาฬ, เมือง, 3801",
    })
    void names_are_known_as_people_write_them(String province, String district, String code) {
        assertThat(places.byNames(province, district, null)).map(Place::code).contains(code);
    }

    @Test
    void a_name_that_is_not_registered_is_not_found() {
        assertThat(places.byNames("กระบี่", "เมืองตรัง", null)).isEmpty();
        assertThat(places.byNames("กรุงเทพมหานคร", "เมือง", null)).isEmpty();
        assertThat(places.byNames("กระบี่", "", null)).isEmpty();
        assertThat(places.byNames("", "", null)).isEmpty();
        assertThat(places.byNames("กระบี่", "เมือง", "ไม่มี")).isEmpty();
        assertThat(places.byNames("กระบี่", "เมือง", " ")).map(Place::code).contains("8101");
        assertThat(places.byNames("ก".repeat(1_000_000), "เ".repeat(1_000_000), "1"))
                .isEmpty();
    }

    @Test
    void a_dotted_name_is_no_prefix() {
        assertThat(places.byNames("จ.ระนอง", "กระบุรี", "จ.ป.ร."))
                .map(Place::code)
                .contains("850406");
        assertThat(places.byNames("จ.ระนอง", "กระบุรี", "ต.จปร"))
                .map(Place::code)
                .contains("850406");
    }

    @Test
    void one_wrong_letter_makes_a_likely_place_and_never_a_certain_one() {
        assertThat(places.byNames("กาฬสินธ์", "กุฉินารายน์", null)).isEmpty();
        assertThat(places.likely("กาฬสินธ์", "กุฉินารายณ์"))
                .map(Place::title)
                .contains("อำเภอกุฉินารายณ์ จังหวัดกาฬสินธุ์");
        assertThat(places.likely("กาฬสินธ์", "กุฉินารายน์")).map(Place::code).contains("4605");
        assertThat(places.likely("กระบี่", "เมือง")).map(Place::code).contains("8101");
        assertThat(places.likely("กขคงจฉ", "เมือง")).isEmpty();
    }

    @Test
    void each_province_has_its_region_and_its_distance() {
        Province krabi = places.province("81").orElseThrow();
        assertThat(krabi.region()).isEqualTo(Region.SOUTH);
        assertThat(places.province("63").orElseThrow().region().nameTh()).isEqualTo("ภาคตะวันตก");
        assertThat(krabi.kilometresTo(krabi)).isZero();
        assertThat(krabi.kilometresTo(places.province("92").orElseThrow())).isCloseTo(94, within(10.0));
        assertThat(krabi.kilometresTo(places.province("57").orElseThrow())).isCloseTo(1321, within(20.0));
        assertThat(places.provinces()).extracting(Province::region).contains(Region.values());
    }
}
