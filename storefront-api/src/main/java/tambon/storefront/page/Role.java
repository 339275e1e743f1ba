package tambon.storefront.page;

/** What an account may be; the names are what endpoints are secured with. */
public final class Role {

    public static final String BUYER = "BUYER";
    public static final String PRODUCER = "PRODUCER";
    public static final String DISTRICT_OFFICER = "DISTRICT_OFFICER";
    public static final String PROVINCE_OFFICER = "PROVINCE_OFFICER";
    public static final String DEPARTMENT_OFFICER = "DEPARTMENT_OFFICER";

    /** Runs markets of a district (CMO). */
    public static final String MARKET_MANAGER = "MARKET_MANAGER";

    /** A new-generation marketer of a province. */
    public static final String MARKETER = "MARKETER";

    /** An OTOP Trader of a province. */
    public static final String TRADER = "TRADER";

    private Role() {}
}
