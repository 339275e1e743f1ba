package tambon.infra.place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Compares the places with other people's lists, which do not belong to the project; skipped where they are absent. */
class PublishedPlacesTest {

    private static final Path SHARED = Path.of("..", "..", "shared", "data");

    private final Places places = new Places();

    @BeforeEach
    void lists_are_at_hand() {
        if (!Files.isDirectory(SHARED)) {
            System.out.println("SKIPPED: no lists of places at " + SHARED + ", nothing was compared");
        }
        assumeTrue(Files.isDirectory(SHARED), "no lists of places to compare with");
    }

    @Test
    void the_places_of_real_goods_are_known() throws IOException {
        Set<List<String>> pairs = new HashSet<>();
        for (String line : lines("otop-food-products.csv")) {
            int province = line.lastIndexOf(',');
            int district = line.lastIndexOf(',', province - 1);
            pairs.add(List.of(line.substring(district + 1, province), line.substring(province + 1)));
        }
        List<List<String>> unknown = pairs.stream()
                .filter(pair -> places.byNames(pair.get(1), pair.get(0), null).isEmpty())
                .toList();
        System.out.println("districts of real goods: " + pairs.size() + ", unknown: " + unknown);
        assertThat(pairs).hasSizeGreaterThan(500);
        assertThat(unknown.size()).isLessThanOrEqualTo((int) (pairs.size() * 0.03));
    }

    @Test
    void provinces_and_districts_bear_the_published_codes() throws IOException {
        for (String line : lines("geo/provinces.csv")) {
            String[] cell = line.split(",");
            assertThat(places.province(cell[0])).map(Province::nameTh).contains(cell[1]);
        }
        int same = 0;
        for (String line : lines("geo/districts.csv")) {
            String[] cell = line.split(",");
            // Two towns with a sub-registry of their own stand in that list as if they were districts.
            if (!cell[1].startsWith("ท้องถิ่น")) {
                assertThat(places.district(cell[0])).map(District::nameTh).contains(cell[1].replaceFirst("^เขต", ""));
                same++;
            }
        }
        // กัลยาณิวัฒนา (5025, made in 2009) is missing there.
        assertThat(same).isEqualTo(927);
    }

    @Test
    void tambons_bear_the_published_codes() throws IOException {
        Map<String, String> otherwise = new TreeMap<>();
        Map<String, String> onlyThere = new TreeMap<>();
        Set<String> there = new HashSet<>();
        int same = 0;
        int postcodes = 0;
        for (String line : lines("geo/subdistricts.csv")) {
            String[] cell = line.split(",", -1);
            there.add(cell[0]);
            Tambon ours = places.tambon(cell[0]).orElse(null);
            if (ours == null) {
                onlyThere.put(cell[0], cell[1]);
            } else if (ours.nameTh().equals(cell[1])) {
                same++;
                postcodes += ours.postcodes().contains(cell[4]) ? 1 : 0;
            } else {
                otherwise.put(cell[0], ours.nameTh() + ", there " + cell[1]);
            }
        }
        System.out.println(
                "tambons with the same code and name: " + same + ", of these with the same postcode: " + postcodes);
        // Spellings, and three of Bueng Kan where that list repeats a district's name.
        System.out.println("named otherwise: " + otherwise);
        // Areas that were divided or moved to new districts and keep their old code there.
        System.out.println("only there: " + onlyThere);
        assertThat(same).isGreaterThanOrEqualTo(7400);
        assertThat(postcodes).isGreaterThanOrEqualTo(7300);
        assertThat(otherwise).hasSizeLessThanOrEqualTo(6);
        assertThat(onlyThere).hasSizeLessThanOrEqualTo(40);
        // Bangkok's divisions of 2017, กัลยาณิวัฒนา, and five others.
        assertThat(places.provinces().stream()
                        .flatMap(province -> places.districts(province.code()).stream())
                        .flatMap(district -> places.tambons(district.code()).stream())
                        .filter(tambon -> !there.contains(tambon.code())))
                .hasSizeLessThanOrEqualTo(30);
    }

    private static List<String> lines(String file) throws IOException {
        List<String> lines = Files.readAllLines(SHARED.resolve(file));
        return lines.subList(1, lines.size());
    }
}
