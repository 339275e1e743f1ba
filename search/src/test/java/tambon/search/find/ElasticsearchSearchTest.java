package tambon.search.find;

import org.junit.jupiter.api.AfterEach;
import tambon.search.elasticsearch.TrialElasticsearch;

/** The same, on a genuine server. */
class ElasticsearchSearchTest extends SearchContract {

    private TrialElasticsearch elasticsearch;

    @Override
    Shop emptyShop() {
        elasticsearch = new TrialElasticsearch();
        return new Shop(elasticsearch.engine(), elasticsearch.index());
    }

    @AfterEach
    void close() {
        elasticsearch.close();
    }
}
