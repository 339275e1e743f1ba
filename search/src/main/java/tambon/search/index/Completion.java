package tambon.search.index;

/**
 * A product whose name, or whose seller's name, begins as typed.
 *
 * @param merit its standing; the higher the better
 */
public record Completion(Card card, long sellerId, long merit) {}
