package tambon.storefront.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import org.jspecify.annotations.Nullable;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

/**
 * The part of the country an officer answers for, as the beginning of DOPA codes: empty for all of it, 2
 * digits of a province, 4 of a district. Taken from the sign-in; an address may only narrow it.
 */
public record Area(String prefix) {

    /** @throws HttpStatusException 403 if the officer answers for no area */
    public static Area of(HttpRequest<?> request) {
        var viewer = Viewer.of(request);
        if (viewer.is(Role.DEPARTMENT_OFFICER)) {
            return new Area("");
        }
        return viewer.areaCode()
                .map(Area::new)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.FORBIDDEN, "answers for no area"));
    }

    /** The part of it that was asked for. @throws HttpStatusException 404 if that lies elsewhere */
    public Area narrowed(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return this;
        }
        if (!asked.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}")) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "no area " + asked);
        }
        if (asked.startsWith(prefix)) {
            return new Area(asked);
        }
        if (prefix.startsWith(asked)) {
            return this; // one's own province, asked by an officer of one of its districts
        }
        throw elsewhere(asked);
    }

    /** What lies outside the area is answered as if it did not exist. */
    public static HttpStatusException elsewhere(String what) {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "not of the officer's area: " + what);
    }

    public boolean holds(String areaCode) {
        return areaCode.startsWith(prefix);
    }
}
