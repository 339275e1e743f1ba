package tambon.infra.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.util.stream.Collectors.toMap;

/** The resource files in memory: every place in the order of its code, and where each parent's children lie in it. */
final class Gazetteer {

    private static final String FILE = "/place/places.csv";
    private static final String POINTS = "/place/points.csv";

    final List<Province> provinces;
    final List<District> districts;
    final List<Tambon> tambons;
    final Map<String, Province> provinceByCode = new HashMap<>();
    final Map<String, District> districtByCode = new HashMap<>();
    final Map<String, Tambon> tambonByCode = new HashMap<>();
    private final Map<String, List<District>> districtsByProvince = new HashMap<>();
    private final Map<String, List<Tambon>> tambonsByDistrict = new HashMap<>();

    private Gazetteer(BufferedReader lines, Map<String, Point> points) throws IOException {
        List<Province> provincesRead = new ArrayList<>();
        List<District> districtsRead = new ArrayList<>();
        List<Tambon> tambonsRead = new ArrayList<>();
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cell = line.split(",", -1);
            switch (cell[0].length()) {
                case 2 ->
                    provincesRead.add(new Province(
                            cell[0],
                            cell[1],
                            cell[2],
                            Region.named(cell[3]),
                            Double.parseDouble(cell[4]),
                            Double.parseDouble(cell[5])));
                case 4 -> districtsRead.add(new District(cell[0], cell[1]));
                case 6 ->
                    tambonsRead.add(new Tambon(cell[0], cell[1], List.of(cell[6].split(" ")), points.get(cell[0])));
                default -> throw new IllegalStateException("no such code: " + line);
            }
        }
        provinces = List.copyOf(provincesRead);
        districts = List.copyOf(districtsRead);
        tambons = List.copyOf(tambonsRead);
        provinces.forEach(province -> provinceByCode.put(province.code(), province));
        districts.forEach(district -> districtByCode.put(district.code(), district));
        tambons.forEach(tambon -> tambonByCode.put(tambon.code(), tambon));
        int from = 0;
        for (Province province : provinces) {
            int to = from;
            while (to < districts.size() && districts.get(to).provinceCode().equals(province.code())) {
                to++;
            }
            districtsByProvince.put(province.code(), districts.subList(from, to));
            from = to;
        }
        from = 0;
        for (District district : districts) {
            int to = from;
            while (to < tambons.size() && tambons.get(to).districtCode().equals(district.code())) {
                to++;
            }
            tambonsByDistrict.put(district.code(), tambons.subList(from, to));
            from = to;
        }
    }

    static Gazetteer read() {
        try (BufferedReader lines = open(FILE)) {
            return new Gazetteer(lines, points());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Point> points() throws IOException {
        try (BufferedReader lines = open(POINTS)) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(toMap(
                            cell -> cell[0],
                            cell -> new Point(Double.parseDouble(cell[1]), Double.parseDouble(cell[2]))));
        }
    }

    private static BufferedReader open(String file) {
        return new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Gazetteer.class.getResourceAsStream(file), file), StandardCharsets.UTF_8));
    }

    /** Empty for an unknown code. */
    List<District> districtsOf(String provinceCode) {
        return districtsByProvince.getOrDefault(provinceCode, List.of());
    }

    /** Empty for an unknown code. */
    List<Tambon> tambonsOf(String districtCode) {
        return tambonsByDistrict.getOrDefault(districtCode, List.of());
    }
}
