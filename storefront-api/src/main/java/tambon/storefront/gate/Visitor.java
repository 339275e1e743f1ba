package tambon.storefront.gate;

/**
 * A browser that has put something in a cart, known by nothing but a random token.
 *
 * @param token 43 URL-safe characters, 256 random bits; a secret between this browser and us
 */
public record Visitor(String token) {

    public Visitor {
        if (!isToken(token)) {
            throw new IllegalArgumentException("not a visitor's token");
        }
    }

    static boolean isToken(String text) {
        return text.length() == 43 && text.chars().allMatch(Visitor::isUrlSafe);
    }

    private static boolean isUrlSafe(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    @Override
    public String toString() {
        return "a visitor";
    }
}
