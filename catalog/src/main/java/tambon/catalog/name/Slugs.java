package tambon.catalog.name;

import java.util.Locale;
import java.util.regex.Pattern;

/** The readable end of a product's address. Thai letters are kept; browsers show them as they are. */
public final class Slugs {

    public static final int MOST = 80;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Slugs() {}

    /** Lower case, words joined by hyphens; {@code -} for a name without any letter or digit. */
    public static String of(String name) {
        var words = BETWEEN_WORDS
                .matcher(Names.clean(name).toLowerCase(Locale.ROOT))
                .replaceAll("-");
        var slug = ENDS.matcher(Names.cut(ENDS.matcher(words).replaceAll(""), MOST))
                .replaceAll("");
        return slug.isEmpty() ? "-" : slug;
    }
}
