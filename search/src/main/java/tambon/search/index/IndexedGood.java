package tambon.search.index;

/**
 * A published product as an engine keeps it.
 *
 * @param change number of the change that made it so; rises
 */
public record IndexedGood(long productId, long change, Card card, Facts facts, Tokens tokens) {}
