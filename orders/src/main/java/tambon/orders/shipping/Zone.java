package tambon.orders.shipping;

/** How far a parcel goes. */
public enum Zone {
    /** Inside the producer's own province. */
    NEAR,
    /** Into another province of its region. */
    REGION,
    FAR
}
