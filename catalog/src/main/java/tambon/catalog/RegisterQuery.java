package tambon.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in the published register; null or empty means all.
 *
 * @param words of name or goods, or, in digits and hyphens, what the number begins with; at most 100 characters count
 * @param areaCode 2, 4 or 6 digits
 * @param yearBe year of registration
 */
public record RegisterQuery(
        String words,
        @Nullable String areaCode,
        @Nullable ProducerKind kind,
        @Nullable Integer yearBe) {

    public static final RegisterQuery ALL = new RegisterQuery("", null, null, null);
}
