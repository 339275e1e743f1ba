package tambon.orders;

/** Why a payment by card did not come about, by what the buyer can do. */
public enum CardTrouble {
    /** The bank said no; another card or another method may work. */
    DECLINED,
    NOT_ENOUGH_MONEY,
    EXPIRED_CARD,
    /** Number, date or security code are wrong. */
    WRONG_DETAILS,
    /** The bank wants to know the buyer first, and that did not happen. */
    NOT_AUTHENTICATED,
    /** Below what can be paid this way: 10 baht; or above 999,999.99. */
    AMOUNT,
    /** Nothing happened; later it may. */
    BUSY,
    /** Not known yet whether it was paid; we ask until we know. Paying again is not needed. */
    NOT_KNOWN_YET
}
