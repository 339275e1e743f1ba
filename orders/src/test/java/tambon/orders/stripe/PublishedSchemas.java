package tambon.orders.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi30;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What Stripe publishes of its API: the schema of each request, and a sample of each object. They are no part of this
 * project; without them nothing is checked, and the samples are the bare minimum.
 */
final class PublishedSchemas {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "stripe");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4,
            builder -> builder.metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));

    private final Optional<JsonNode> spec;
    private final Optional<JsonNode> samples;

    private PublishedSchemas(Optional<JsonNode> spec, Optional<JsonNode> samples) {
        this.spec = spec;
        this.samples = samples;
    }

    /** Beside the project, where they are. */
    static PublishedSchemas find() {
        return new PublishedSchemas(file("stripe-requests.trimmed.json.gz"), file("fixtures3-2026-08-21.json.gz"));
    }

    boolean isPresent() {
        return spec.isPresent();
    }

    private static Optional<JsonNode> file(String name) {
        return Optional.of(FOLDER.resolve(name)).filter(Files::isReadable).map(PublishedSchemas::read);
    }

    private static JsonNode read(Path file) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample object to be changed at will. */
    ObjectNode sample(String name) {
        return samples.map(all -> all.path("resources").path(name))
                .filter(JsonNode::isObject)
                .map(found -> (ObjectNode) found.deepCopy())
                .orElseGet(() -> JSON.createObjectNode().put("object", name));
    }

    /** What is wrong with a request by its published schema. */
    List<String> check(String method, String path, String body) {
        if (spec.isEmpty() || !"POST".equals(method)) {
            return List.of();
        }
        var template = path.replaceAll("/(cs|pi|re)_[A-Za-z0-9_]+", "/ID");
        var operation = spec.get().path("paths").properties().stream()
                .filter(entry ->
                        entry.getKey().replaceAll("\\{[a-z_]+\\}", "ID").equals(template))
                .map(entry -> entry.getValue().path("post"))
                .findFirst();
        if (operation.isEmpty()) {
            return List.of("no such request: " + path);
        }
        var schema = operation.get().at("/requestBody/content/application~1x-www-form-urlencoded/schema");
        var value = typed(Forms.decode(body), schema);
        return FACTORY.getSchema(schema, SchemaValidatorsConfig.builder().build()).validate(value).stream()
                .map(fault -> path + ": " + fault.getMessage())
                .toList();
    }

    /** Form values are all texts: made what their schema wants, where they can be. */
    private static JsonNode typed(JsonNode value, JsonNode schema) {
        var branch = schema;
        if (schema.has("anyOf")) {
            for (var each : schema.get("anyOf")) {
                boolean deep = "object".equals(each.path("type").asText())
                        || "array".equals(each.path("type").asText());
                if (deep == value.isObject()) {
                    branch = each;
                }
            }
        }
        var text = value.asText();
        return switch (branch.path("type").asText()) {
            case "integer" -> text.matches("-?[0-9]{1,18}") ? LongNode.valueOf(Long.parseLong(text)) : value;
            case "boolean" ->
                text.equals("true") || text.equals("false") ? BooleanNode.valueOf(text.equals("true")) : value;
            case "array" -> value instanceof ObjectNode object ? list(object, branch.path("items")) : value;
            case "object" -> value instanceof ObjectNode object ? fields(object, branch) : value;
            default -> value;
        };
    }

    private static ArrayNode list(ObjectNode byIndex, JsonNode items) {
        var list = JSON.createArrayNode();
        byIndex.forEach(each -> list.add(typed(each, items)));
        return list;
    }

    private static ObjectNode fields(ObjectNode object, JsonNode schema) {
        var fields = JSON.createObjectNode();
        object.properties()
                .forEach(each ->
                        fields.set(each.getKey(), typed(each.getValue(), schema.at("/properties/" + each.getKey()))));
        return fields;
    }
}
