package tambon.storefront.indicator;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The provinces' outlines as SVG paths, in tenths of the map's units; see {@code map/NOTICE.txt}. */
@Singleton
final class ProvinceShapes {

    private static final String FILE = "/map/provinces.txt";

    private final Map<String, String> paths = new LinkedHashMap<>();

    ProvinceShapes() {
        try (var in = Objects.requireNonNull(ProvinceShapes.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            lines.lines().forEach(line -> paths.put(line.substring(0, 2), line.substring(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** By the province's code. */
    Map<String, String> paths() {
        return paths;
    }
}
