package tambon.catalog;

/** How many there are to be of a variant that is sold from stock, as a file said; the stock itself is kept by orders. */
public record VariantStock(long variantId, long productId, long producerId, int quantity) {}
