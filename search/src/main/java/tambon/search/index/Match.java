package tambon.search.index;

/**
 * A product an engine found.
 *
 * @param sellerAgain how many products of the same seller stand before it in the list
 */
public record Match(long productId, int points, Facts facts, Card card, int sellerAgain) {}
