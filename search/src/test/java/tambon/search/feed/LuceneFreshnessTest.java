package tambon.search.feed;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class LuceneFreshnessTest extends FreshnessContract {}
