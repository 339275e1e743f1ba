package tambon.orders;

/**
 * Who gets the parcels and where. Personal data: shown to the buyer, the producers who send, nobody else.
 *
 * @param name 1–120 characters
 * @param phone 9–15 digits with an optional plus
 * @param email may be empty; at most 200 characters
 * @param street house, village, road; 1–250 characters
 * @param tambonCode 6-digit DOPA code, which names district and province too
 * @param postcode 5 digits
 */
public record Recipient(String name, String phone, String email, String street, String tambonCode, String postcode) {}
