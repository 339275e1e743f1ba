package tambon.search.index;

import java.util.Locale;

/** Where in a product a token was found. In each field a product has a token or has it not; nothing is counted. */
public enum Field {
    /** Words of both names, and two and three words in a row joined. */
    NAME,
    /** The same by their sound. */
    SOUND,
    /** The same romanised; after {@code -} only the consonants. */
    ROMAN,
    /** Keywords and the type's name; after {@code ~} by sound, after {@code @} romanised. */
    MORE,
    /** The producer's names, with the same marks. */
    SELLER,
    /** Tambon, district, province and its by-names, with the same marks. */
    PLACE,
    STORY,
    /** Two and three neighbouring letters of the names' sound or romanisation. */
    GRAM,
    /** Words of the names by sound and romanised, each with one letter left out; see {@link Slips}. */
    SLIP,
    /** After {@code =} a whole name, after {@code ^} what the name says the product is, after {@code #} a whole keyword; see {@link Heads}. */
    HEAD,
    /** How the names begin at each of their first words, letter by letter. */
    TYPED,
    /** The same of the producer's names. */
    TYPED_SELLER;

    private final String key = name().toLowerCase(Locale.ROOT);

    public String key() {
        return key;
    }
}
