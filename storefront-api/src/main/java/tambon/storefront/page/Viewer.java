package tambon.storefront.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;

import java.security.Principal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who is looking: a guest, or a signed-in account with what its token says of it.
 *
 * @param accountId empty for guests
 * @param name as shown in the header; empty for guests
 * @param roles of {@link Role}'s names
 * @param producerId the producer this account acts for, if any
 * @param areaCode the area an officer answers for: a province's 2 digits, a district's 4; empty for the whole country
 * @param post in whose shop the viewer acts at the moment, if it is not the viewer's own
 * @param hasPosts whether there are shops the viewer could act in
 */
public record Viewer(
        OptionalLong accountId,
        String name,
        Set<String> roles,
        OptionalLong producerId,
        Optional<String> areaCode,
        Optional<ShopPost> post,
        boolean hasPosts) {

    public static final String NAME = "name";
    public static final String PRODUCER = "producer";
    public static final String AREA = "area";
    public static final String HAS_POSTS = "posts";

    public static final Viewer GUEST = new Viewer(
            OptionalLong.empty(), "", Set.of(), OptionalLong.empty(), Optional.empty(), Optional.empty(), false);

    public static Viewer of(HttpRequest<?> request) {
        return of(request.getUserPrincipal().orElse(null));
    }

    public static Viewer of(@Nullable Principal principal) {
        if (!(principal instanceof Authentication signedIn)) {
            return GUEST;
        }
        var facts = signedIn.getAttributes();
        return new Viewer(
                PublicId.parse(signedIn.getName()),
                String.valueOf(facts.getOrDefault(NAME, "")),
                Set.copyOf(signedIn.getRoles()),
                facts.get(PRODUCER) instanceof String id ? PublicId.parse(id) : OptionalLong.empty(),
                facts.get(AREA) instanceof String code && !code.isEmpty() ? Optional.of(code) : Optional.empty(),
                ShopPost.of(facts),
                Boolean.TRUE.equals(facts.get(HAS_POSTS)));
    }

    public boolean isSignedIn() {
        return accountId.isPresent();
    }

    /** An officer of a district, a province or the department. */
    public boolean isStaff() {
        return is(Role.DISTRICT_OFFICER) || is(Role.PROVINCE_OFFICER) || is(Role.DEPARTMENT_OFFICER);
    }

    /** Where the viewer's shop begins: the front of all, or what may be done in another's. */
    public String shop() {
        return post.map(ShopPost::front).orElse("/my");
    }

    /** Whether all of the shop is open, not only what was granted. */
    public boolean hasWholeShop() {
        return is(Role.PRODUCER) && post.map(ShopPost::isWhole).orElse(true);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
