package tambon.storefront.page;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a form sent, field by field. A field that was not sent reads as empty, as one that was left empty does. */
public final class Form {

    public static final Form EMPTY = new Form(Map.of());

    private final Map<String, Object> fields;

    private Form(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** @param body of a form as the server reads it: a text, or a list of them, by field */
    public static Form of(@Nullable Map<String, Object> body) {
        return body == null ? EMPTY : new Form(body);
    }

    /** The text of a field without the spaces around it; the first where it was sent several times. */
    public String text(String field) {
        var texts = texts(field);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    public List<String> texts(String field) {
        return switch (fields.get(field)) {
            case null -> List.of();
            case List<?> several ->
                several.stream().map(text -> String.valueOf(text).strip()).toList();
            case Object one -> List.of(one.toString().strip());
        };
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** All that was sent, field by field in the order of their names, but for one. */
    public List<String> asked(String without) {
        return fields.keySet().stream()
                .filter(field -> !field.equals(without))
                .sorted()
                .map(field -> field + "=" + texts(field))
                .toList();
    }

    /** Each field's first text, to be shown again. */
    public Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        fields.keySet().forEach(field -> texts.put(field, text(field)));
        return texts;
    }
}
