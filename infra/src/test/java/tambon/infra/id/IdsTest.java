package tambon.infra.id;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.util.HashSet;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTest {

    @Test
    void rise_and_never_repeat() {
        var ids = new Ids(Clock.systemUTC());
        var seen = new HashSet<Long>();
        long last = 0;
        for (int i = 0; i < 100_000; i++) {
            long id = ids.next();
            assertThat(id).isGreaterThan(last);
            assertThat(seen.add(id)).isTrue();
            last = id;
        }
    }

    @Property
    void are_read_back_as_they_were_written(@ForAll @LongRange(max = Long.MAX_VALUE) long id) {
        var written = PublicId.of(id);

        assertThat(written).hasSize(PublicId.LENGTH).matches("[0-9a-z]+");
        assertThat(PublicId.parse(written)).hasValue(id);
        assertThat(PublicId.parse(written.toUpperCase(java.util.Locale.ROOT))).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "zzzzzzzzzzzzz", "00000000000-1", "ก000000000001", "00000000000000"})
    void what_writes_no_id_is_none(String text) {
        assertThat(PublicId.parse(text)).isEmpty();
    }
}
