package tambon.search;

/**
 * One reason for a hit's place in the list.
 *
 * @param reason e.g. {@code text}, {@code stars}, {@code near}, {@code seller-again}
 * @param factor the points of {@code text}; for every other reason what the points are multiplied by
 */
public record ScorePart(String reason, double factor) {}
