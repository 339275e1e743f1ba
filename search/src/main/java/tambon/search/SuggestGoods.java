package tambon.search;

import java.util.List;

/** Completes what somebody is typing, from the first character on. */
public interface SuggestGoods {

    /** The most suggestions any answer has. */
    int MOST = 12;

    /**
     * Names of products, sellers, places and types that begin so, or have a word that does.
     *
     * @param typed Thai or English; what is longer than a name is cut
     * @param limit cut to 1 … {@link #MOST}
     * @throws SearchUnavailable if the index cannot be asked just now; the page then suggests nothing
     */
    List<Suggestion> suggest(String typed, int limit);

    /** What many people looked for lately and found, most often first; nothing that one person alone typed. */
    List<String> popular(int limit);
}
