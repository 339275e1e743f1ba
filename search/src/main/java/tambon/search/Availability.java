package tambon.search;

/** Whether a product can be bought now, as far as search has heard. */
public enum Availability {
    IN_STOCK,
    MADE_TO_ORDER,
    SOLD_OUT,
    /** Has no price yet: สอบถามราคา. */
    ASK
}
