package tambon.storefront.page;

import org.jspecify.annotations.Nullable;

/** A step on the way from the front page to this one; the last step, this page, has no address. */
public record Crumb(String text, @Nullable String address) {

    public static Crumb home(Language language) {
        return new Crumb(Words.say(language, "nav.front"), "/");
    }

    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
