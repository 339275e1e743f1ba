package tambon.storefront.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files that pages need: our own of {@code public/} and the few of others that {@link #WEBJARS}
 * names. Each is read once.
 */
public final class Assets {

    /** What every asset's address begins with; the content's hash and the name follow. */
    static final String PATH = "/assets/";

    /** Libraries' files by the name we give them: the WebJar, then the file in it. */
    private static final Map<String, String[]> WEBJARS = Map.of(
            "htmx.js", new String[] {"htmx.org", "dist/htmx.min.js"},
            "chart.js", new String[] {"chart.js", "dist/chart.umd.js"});

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,60}", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * Where the asset is served, for ever with this content.
     *
     * @param name e.g. {@code tambon.css}
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String address(String name) {
        var asset = find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
        return PATH + asset.hash() + "/" + name;
    }

    /** The asset as it is, to be served at an address of somebody's own. */
    public static Optional<byte[]> content(String name) {
        return find(name).map(asset -> asset.bytes().clone());
    }

    static Optional<Asset> find(String name) {
        var known = READ.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (var in = open(name)) {
            if (in == null) {
                return Optional.empty();
            }
            var asset = Asset.of(name, in.readAllBytes());
            READ.put(name, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static @org.jspecify.annotations.Nullable InputStream open(String name) throws IOException {
        var library = WEBJARS.get(name);
        if (library == null) {
            return Assets.class.getResourceAsStream("/public/" + name);
        }
        return Assets.class.getResourceAsStream(
                "/META-INF/resources/webjars/" + library[0] + "/" + version(library[0]) + "/" + library[1]);
    }

    private static String version(String webjar) throws IOException {
        try (var in =
                Assets.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties")) {
            if (in == null) {
                throw new IllegalStateException("the WebJar " + webjar + " is not on the class path");
            }
            var facts = new Properties();
            facts.load(in);
            return facts.getProperty("version");
        }
    }
}
