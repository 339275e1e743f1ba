package tambon.storefront;

import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.database.DatabaseAddress;
import tambon.infra.database.EmbeddedDatabase;
import tambon.infra.database.EmbeddedDatabase.Durability;
import tambon.infra.secret.SecretFile;
import tambon.storefront.start.ImportCommand;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts a node: the database first (its own, unless {@code DB_URL} names one), then everything else. With
 * the arguments {@code import FILE.csv} it takes goods in instead, and ends.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tambon",
                        version = "1",
                        description = "Everything the pages do, as JSON. Amounts are whole satang (1/100 baht), times"
                                + " are UTC, refusals are problems (RFC 9457)."))
@OpenAPIInclude(packages = "tambon.storefront")
public final class Application {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private Application() {}

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var data = Path.of(environment.getOrDefault("TAMBON_DATA", ".tambon"))
                .toAbsolutePath()
                .normalize();
        if (ImportCommand.isAsked(arguments)) {
            System.exit(ImportCommand.run(arguments, () -> settings(environment, data)));
        }
        LOG.info("Data, secrets and the search index live in {}", data);
        Micronaut.build(arguments)
                .mainClass(Application.class)
                .banner(false)
                .properties(settings(environment, data))
                .start();
    }

    private static Map<String, Object> settings(Map<String, String> environment, Path data) {
        var settings = new HashMap<String, Object>(database(environment, data).properties());
        settings.put("tambon.data", data.toString());
        settings.put(
                "micronaut.security.token.jwt.signatures.secret.generator.secret",
                environment.containsKey("TAMBON_JWT_SECRET")
                        ? environment.get("TAMBON_JWT_SECRET")
                        : SecretFile.readOrMake(data.resolve("jwt-secret")));
        return settings;
    }

    private static DatabaseAddress database(Map<String, String> environment, Path data) {
        var url = environment.get("DB_URL");
        if (url != null) {
            return new DatabaseAddress(
                    url, environment.getOrDefault("DB_USER", "tambon"), environment.getOrDefault("DB_PASSWORD", ""));
        }
        var own = EmbeddedDatabase.start(data.resolve("database"), data.resolve("programs"), Durability.EACH_COMMIT);
        return new DatabaseAddress(own.url(), own.user(), own.password());
    }
}
