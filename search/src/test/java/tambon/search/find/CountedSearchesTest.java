package tambon.search.find;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.time.Clock;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class CountedSearchesTest implements WithDatabase {

    @Inject
    Statements sql;

    @Inject
    Clock clock;

    @Test
    void what_many_nodes_counted_together_is_popular_and_what_few_looked_for_is_not() {
        sql.change("delete from tambon_search.search_count");
        var one = new CountedSearches(sql, clock);
        var other = new CountedSearches(sql, clock);
        for (int i = 0; i < 3; i++) {
            one.count("น้ำพริก  เผา");
            other.count("น้ำพริก เผา");
            other.count("PHA mai");
            one.count("pha mai");
        }
        one.count("ผ้าไหม");
        one.count("ก");

        one.write();
        other.write();
        other.write();
        one.count("pha mai");
        one.write();
        other.read();

        assertThat(other.now()).containsExactly("pha mai", "น้ำพริก เผา");
    }
}
