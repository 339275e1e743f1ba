package tambon.storefront.market;

import io.micronaut.http.HttpRequest;
import tambon.orders.Markets.Scope;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.staff.Area;

/** Whose markets the viewer may see and fill in: an officer those of the area, a manager the own ones. */
final class MarketScope {

    private MarketScope() {}

    static Scope of(HttpRequest<?> request) {
        var viewer = Viewer.of(request);
        if (viewer.is(Role.MARKET_MANAGER)) {
            return new Scope(viewer.areaCode().orElseThrow(), viewer.accountId().orElseThrow());
        }
        return Scope.of(Area.of(request).prefix());
    }

    /** Officers say which markets there are; managers fill in what happened. */
    static boolean maySetUp(HttpRequest<?> request) {
        return Viewer.of(request).isStaff();
    }
}
