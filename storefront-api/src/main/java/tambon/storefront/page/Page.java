package tambon.storefront.page;

import io.micronaut.http.HttpRequest;

/**
 * A page to be shown. Its template is given the frame as {@code f} and its own content as {@code it}.
 *
 * @param template path below {@code src/main/jte} without ending, e.g. {@code browsing/home}
 */
public record Page(String template, Frame frame, Object it) {

    public static Page of(String template, HttpRequest<?> request, Object it) {
        return new Page(template, Frame.of(request), it);
    }
}
