package tambon.storefront.account;

import org.jspecify.annotations.Nullable;
import tambon.storefront.page.Role;

import java.util.Objects;
import java.util.regex.Pattern;

/** As what an account acts, and for whom or where. */
public sealed interface Standing {

    record Buyer() implements Standing {}

    /** @param producerId of the catalog's producer whose goods and parcels it handles */
    record ForProducer(long producerId) implements Standing {}

    /** @param areaCode a district's 4 digits */
    record OfDistrict(String areaCode) implements Standing {
        private static final Pattern CODE = Pattern.compile("[1-9][0-9]{3}");

        public OfDistrict {
            if (!CODE.matcher(areaCode).matches()) {
                throw new IllegalArgumentException("not a district's code: " + areaCode);
            }
        }
    }

    /** @param areaCode a province's 2 digits */
    record OfProvince(String areaCode) implements Standing {
        private static final Pattern CODE = Pattern.compile("[1-9][0-9]");

        public OfProvince {
            if (!CODE.matcher(areaCode).matches()) {
                throw new IllegalArgumentException("not a province's code: " + areaCode);
            }
        }
    }

    /**
     * Runs markets in a district.
     *
     * @param areaCode the district's 4 digits
     */
    record RunsMarkets(String areaCode) implements Standing {
        public RunsMarkets {
            areaCode = new OfDistrict(areaCode).areaCode();
        }
    }

    /**
     * A new-generation marketer.
     *
     * @param areaCode a province's 2 digits
     */
    record MarketerIn(String areaCode) implements Standing {
        public MarketerIn {
            areaCode = new OfProvince(areaCode).areaCode();
        }
    }

    /**
     * An OTOP Trader.
     *
     * @param areaCode a province's 2 digits
     */
    record TraderIn(String areaCode) implements Standing {
        public TraderIn {
            areaCode = new OfProvince(areaCode).areaCode();
        }
    }

    /** For the whole country. */
    record OfDepartment() implements Standing {}

    /** One of {@link Role}'s names. */
    default String role() {
        return switch (this) {
            case Buyer _ -> Role.BUYER;
            case ForProducer _ -> Role.PRODUCER;
            case OfDistrict _ -> Role.DISTRICT_OFFICER;
            case OfProvince _ -> Role.PROVINCE_OFFICER;
            case OfDepartment _ -> Role.DEPARTMENT_OFFICER;
            case RunsMarkets _ -> Role.MARKET_MANAGER;
            case MarketerIn _ -> Role.MARKETER;
            case TraderIn _ -> Role.TRADER;
        };
    }

    default @Nullable Long producer() {
        return this instanceof ForProducer(var id) ? Long.valueOf(id) : null;
    }

    default @Nullable String area() {
        return switch (this) {
            case OfDistrict(var code) -> code;
            case OfProvince(var code) -> code;
            case RunsMarkets(var code) -> code;
            case MarketerIn(var code) -> code;
            case TraderIn(var code) -> code;
            case Buyer _, ForProducer _, OfDepartment _ -> null;
        };
    }

    /** What the columns of a row say. */
    static Standing read(String role, @Nullable Long producerId, @Nullable String areaCode) {
        return switch (role) {
            case Role.BUYER -> new Buyer();
            case Role.PRODUCER -> new ForProducer(Objects.requireNonNull(producerId));
            case Role.DISTRICT_OFFICER -> new OfDistrict(Objects.requireNonNull(areaCode));
            case Role.PROVINCE_OFFICER -> new OfProvince(Objects.requireNonNull(areaCode));
            case Role.DEPARTMENT_OFFICER -> new OfDepartment();
            case Role.MARKET_MANAGER -> new RunsMarkets(Objects.requireNonNull(areaCode));
            case Role.MARKETER -> new MarketerIn(Objects.requireNonNull(areaCode));
            case Role.TRADER -> new TraderIn(Objects.requireNonNull(areaCode));
            default -> throw new IllegalArgumentException("no such role: " + role);
        };
    }
}
