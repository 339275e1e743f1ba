package tambon.catalog;

/**
 * A seller's registration for VAT, as a tax invoice has to name it (Revenue Code, section 86/4).
 *
 * @param taxId 13 digits, the last one their check digit
 * @param branch 5 digits; {@code 00000} is the head office
 */
public record SellerVat(String taxId, String branch) {}
