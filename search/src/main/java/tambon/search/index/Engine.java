package tambon.search.index;

import tambon.search.SearchUnavailable;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** A full-text engine holding the index. What it has taken in is found within a second, also by other nodes that share it. */
public interface Engine {

    /** {@code lucene} or {@code elasticsearch}. */
    String name();

    /** @throws SearchUnavailable if it cannot answer */
    Matches search(Request request);

    /**
     * Goods of good standing whose name (or seller's name) begins as {@code prefixes} say; in no order.
     *
     * @param field {@link Field#TYPED} or {@link Field#TYPED_SELLER}
     * @param prefixes tokens of the field; one of them suffices
     * @param limit how many different names to find at least, if there are as many
     * @throws SearchUnavailable if it cannot answer
     */
    List<Completion> complete(Field field, Collection<String> prefixes, int limit);

    /** Changes whenever an answer may: as long as it is the same, so is the answer to a request. Empty where that cannot be known. */
    OptionalLong edition();

    /** Number of goods that can be found. */
    long size();
}
