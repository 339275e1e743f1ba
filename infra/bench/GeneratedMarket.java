import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tambon.infra.database.DatabaseAddress;
import tambon.infra.database.EmbeddedDatabase;
import tambon.infra.database.EmbeddedDatabase.Durability;
import tambon.infra.place.Place;
import tambon.infra.place.Places;

/** A node without the demo, with a database of its own in the folder {@code TAMBON_DATA}: what a bench fills and asks in process. */
record GeneratedMarket(EmbeddedDatabase database, ApplicationContext context) implements AutoCloseable {

    static GeneratedMarket open(Durability durability) throws Exception {
        return open(durability, Map.of());
    }

    /** @param more settings besides those every bench needs */
    static GeneratedMarket open(Durability durability, Map<String, Object> more) throws Exception {
        var data = Path.of(System.getenv("TAMBON_DATA")).toAbsolutePath();
        var database = EmbeddedDatabase.start(data.resolve("database"), data.resolve("programs"), durability);
        var context = ApplicationContext.builder()
                .properties(Map.copyOf(new DatabaseAddress(database.url(), database.user(), database.password()).properties()))
                .properties(Map.of(
                        "tambon.demo", "false",
                        "tambon.data", data.toString(),
                        "tambon.relay.enabled", "false",
                        "micronaut.security.token.jwt.signatures.secret.generator.secret", "x".repeat(64)))
                .properties(more)
                .start();
        return new GeneratedMarket(database, context);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All districts of the country. */
    List<Place> districts() {
        var places = bean(Places.class);
        return places.provinces().stream()
                .flatMap(province -> places.districts(province.code()).stream())
                .flatMap(district -> places.place(district.code()).stream())
                .toList();
    }

    /** The codes of all tambons of the country. */
    List<String> tambons() {
        var places = bean(Places.class);
        return districts().stream()
                .flatMap(district -> places.tambons(district.district().code()).stream())
                .map(tambon -> tambon.code())
                .toList();
    }

    @Override
    public void close() {
        try (database; context) {
            // both, the node first
        }
    }
}
