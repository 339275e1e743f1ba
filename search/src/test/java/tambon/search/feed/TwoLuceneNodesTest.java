package tambon.search.feed;

import java.util.Map;

/** Each node has an index of its own. */
class TwoLuceneNodesTest extends TwoNodesContract {

    @Override
    Map<String, String> engine() {
        return Map.of();
    }
}
