package tambon.search;

/**
 * A completion.
 *
 * @param value what choosing it leads to: the text to search for, a {@link Facet#TYPE}, place code or producer's public id
 */
public record Suggestion(Kind kind, String textTh, String textEn, String value) {

    /** What the completion names. */
    public enum Kind {
        PRODUCT,
        TYPE,
        PLACE,
        SELLER
    }
}
