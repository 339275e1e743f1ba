package tambon.catalog.register;

import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;

import java.util.ArrayList;
import java.util.List;

/**
 * What of the register an actor sees, as a condition on rows {@code r} of registrations or {@code g} of groups. Every
 * statement that reads or changes one on somebody's behalf carries it.
 */
record Scope(String condition, List<Object> values) {

    /** The district office may act for the applicant until a day, given as the only value. */
    static final String HELPED = "exists (select 1 from tambon_catalog.assist_consent h where h.registration_id = r.id"
            + " and h.withdrawn_at is null and h.until_on >= ?)";

    private static final String ACTS_FOR_GROUP = "exists (select 1 from tambon_catalog.group_member m where"
            + " m.group_id = %s and m.acts_in = ? and m.role in ('CHAIR', 'SECRETARY'))";

    static Scope registrations(RegisterActor actor, String today) {
        return switch (actor) {
            case Applicant(long account, String _) ->
                new Scope(
                        "(r.account_id = ? or " + ACTS_FOR_GROUP.replace("%s", "r.group_id") + ")",
                        List.of(account, account));
            case DistrictOfficer(long _, String _, String code) ->
                new Scope(
                        "(r.district_code = ? and (r.submitted_at is not null or r.keyed_in_by is not null or " + HELPED
                                + "))",
                        List.of(code, today));
            case ProvinceOfficer(long _, String _, String code) ->
                new Scope("(r.province_code = ? and r.submitted_at is not null)", List.of(code));
            case DepartmentOfficer _ -> new Scope("r.submitted_at is not null", List.of());
        };
    }

    static Scope groups(RegisterActor actor) {
        return switch (actor) {
            case Applicant(long account, String _) ->
                new Scope(
                        "exists (select 1 from tambon_catalog.group_member m where m.group_id = g.id and m.acts_in = ?)",
                        List.of(account));
            case DistrictOfficer(long _, String _, String code) -> new Scope("g.district_code = ?", List.of(code));
            case ProvinceOfficer(long _, String _, String code) -> new Scope("g.province_code = ?", List.of(code));
            case DepartmentOfficer _ -> new Scope("1 = 1", List.of());
        };
    }

    /** Those an actor may change: officers of the group and of its district. */
    static Scope groupsToChange(RegisterActor actor) {
        return switch (actor) {
            case Applicant(long account, String _) -> new Scope(ACTS_FOR_GROUP.replace("%s", "g.id"), List.of(account));
            case DistrictOfficer(long _, String _, String code) -> new Scope("g.district_code = ?", List.of(code));
            case ProvinceOfficer _, DepartmentOfficer _ -> new Scope("1 = 0", List.of());
        };
    }

    /** The values before those of the scope, and the scope's. */
    Object[] after(Object... first) {
        var all = new ArrayList<Object>(List.of(first));
        all.addAll(values);
        return all.toArray();
    }
}
