package tambon.search.find;

import tambon.search.index.Matches;

/**
 * What looking for one text in one way gave.
 *
 * @param quality of the best match, as a share of the points of one that has all
 * @param exact whether some product has every word
 */
record Attempt(String text, Matches matches, double quality, boolean exact) {

    private static final long FEW_GOODS = 10;

    /** A best match below this share of full points was found by sound or in a story only. */
    private static final double GOOD = 0.6;

    /** From this share on there is no doubt that the text was typed as it was meant. */
    private static final double CERTAIN = 0.9;

    /** From this share on a product has the main of what was asked for, if not by all its words. */
    private static final double MAIN = 0.45;

    /** Below this share a misspelt text is better compared letter by letter. */
    private static final double RECOGNISED = 0.3;

    boolean found() {
        return matches.textMatches() > 0;
    }

    boolean good() {
        return found() && quality >= GOOD;
    }

    boolean certain() {
        return found() && quality >= CERTAIN;
    }

    boolean main() {
        return found() && quality >= MAIN;
    }

    boolean recognised() {
        return found() && quality >= RECOGNISED;
    }

    boolean plenty() {
        return matches.textMatches() >= FEW_GOODS;
    }

    /** The wider one, if it found more. */
    Attempt or(Attempt wider) {
        return wider.matches.textMatches() > matches.textMatches() ? wider : this;
    }
}
