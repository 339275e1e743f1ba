package tambon.search.find;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import tambon.search.lucene.TrialLucene;

import java.nio.file.Path;

class LuceneSearchTest extends SearchContract {

    @TempDir
    Path folder;

    private TrialLucene lucene;

    @Override
    Shop emptyShop() {
        lucene = new TrialLucene(folder);
        return new Shop(lucene.engine(), lucene.index());
    }

    @AfterEach
    void close() {
        lucene.close();
    }
}
