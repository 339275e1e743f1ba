package tambon.storefront.seo;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of JSON-LD, written so that it can stand in a {@code script} element of a page: no text in it can end the
 * element or begin another one.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements">HTML:
 *     restrictions for contents of script elements</a>
 */
public final class JsonLd {

    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, Object> facts = new LinkedHashMap<>();

    private JsonLd() {}

    /** A node of schema.org's {@code type}. */
    public static JsonLd of(String type) {
        return new JsonLd().with("@type", type);
    }

    /** Says it if there is something to say: null, empty texts and empty lists are left out. */
    public JsonLd with(String name, @Nullable Object value) {
        if (value != null && !value.equals("") && !value.equals(List.of())) {
            facts.put(name, value);
        }
        return this;
    }

    /** As a document of its own. */
    public String document() {
        return document(List.of(this));
    }

    public static String document(List<JsonLd> nodes) {
        var json = new StringBuilder("{\"@context\":\"https://schema.org\",\"@graph\":");
        write(json, nodes);
        return json.append('}').toString();
    }

    private static void write(StringBuilder json, Object value) {
        switch (value) {
            case JsonLd node -> object(json, node.facts);
            case List<?> list -> {
                json.append('[');
                for (int i = 0; i < list.size(); i++) {
                    json.append(i == 0 ? "" : ",");
                    write(json, list.get(i));
                }
                json.append(']');
            }
            case Number number -> json.append(number);
            case Boolean flag -> json.append(flag);
            case Object text -> text(json, text.toString());
        }
    }

    private static void object(StringBuilder json, Map<String, Object> facts) {
        json.append('{');
        var names = new ArrayList<>(facts.keySet());
        for (int i = 0; i < names.size(); i++) {
            text(json.append(i == 0 ? "" : ","), names.get(i));
            write(json.append(':'), facts.getOrDefault(names.get(i), ""));
        }
        json.append('}');
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '<', '>', '&', '\u2028', '\u2029' -> escaped(json, c);
                default -> {
                    if (c < ' ') {
                        escaped(json, c);
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static void escaped(StringBuilder json, char c) {
        json.append("\\u").append(HEX.toHexDigits(c));
    }
}
