package tambon.catalog;

/** Who does something in the register: an applicant, or an officer for the area that is theirs and no other. */
public sealed interface RegisterActor {

    /** The storefront's account, for the record of every decision. */
    long accountId();

    /** As the account is named. */
    String name();

    /** Anybody with an account; acts for itself and for the groups it is chair or secretary of. */
    record Applicant(long accountId, String name) implements RegisterActor {}

    /** @param districtCode DOPA code, 4 digits */
    record DistrictOfficer(long accountId, String name, String districtCode) implements RegisterActor {}

    /** @param provinceCode DOPA code, 2 digits */
    record ProvinceOfficer(long accountId, String name, String provinceCode) implements RegisterActor {}

    /** For the whole country. */
    record DepartmentOfficer(long accountId, String name) implements RegisterActor {}

    /** What the record of a decision calls the office. */
    default String office() {
        return switch (this) {
            case Applicant _ -> "APPLICANT";
            case DistrictOfficer _ -> "DISTRICT";
            case ProvinceOfficer _ -> "PROVINCE";
            case DepartmentOfficer _ -> "DEPARTMENT";
        };
    }

    /** The officer's area; empty for applicants and the department. */
    default String area() {
        return switch (this) {
            case DistrictOfficer(long _, String _, String code) -> code;
            case ProvinceOfficer(long _, String _, String code) -> code;
            case Applicant _, DepartmentOfficer _ -> "";
        };
    }
}
