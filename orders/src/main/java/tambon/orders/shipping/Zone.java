package tambon.orders.shipping;

/** How far a parcel goes. */
enum Zone {
    /** Inside the producer's own province. */
    NEAR,
    FAR
}
