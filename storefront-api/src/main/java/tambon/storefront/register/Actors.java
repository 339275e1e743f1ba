package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

/** Who a signed-in account is to the register. The area is the token's word, never the request's. */
public final class Actors {

    private Actors() {}

    /** @throws IllegalStateException for a guest, whom the endpoints' rules keep out */
    public static RegisterActor of(HttpRequest<?> request) {
        return of(Viewer.of(request.getUserPrincipal(Authentication.class).orElse(null)));
    }

    static RegisterActor of(Viewer viewer) {
        long account = viewer.accountId().orElseThrow(() -> new IllegalStateException("a guest is nobody's actor"));
        if (viewer.is(Role.DISTRICT_OFFICER)) {
            return new DistrictOfficer(account, viewer.name(), viewer.areaCode().orElseThrow());
        }
        if (viewer.is(Role.PROVINCE_OFFICER)) {
            return new ProvinceOfficer(account, viewer.name(), viewer.areaCode().orElseThrow());
        }
        if (viewer.is(Role.DEPARTMENT_OFFICER)) {
            return new DepartmentOfficer(account, viewer.name());
        }
        return new Applicant(account, viewer.name());
    }
}
