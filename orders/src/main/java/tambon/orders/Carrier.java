package tambon.orders;

/** Who carries a parcel. */
public enum Carrier {
    THAILAND_POST,
    KERRY,
    FLASH,
    /** The producer brings it. */
    OWN_DELIVERY,
    /** The buyer fetches it. */
    PICK_UP
}
