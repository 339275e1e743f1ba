package tambon.infra.memory;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class RecentlyUsedTest {

    private final RecentlyUsed<Integer, String> memory = new RecentlyUsed<>(100, String::length);

    @Test
    void remembers_what_is_used_again_and_forgets_the_rest() {
        memory.put(0, "always");
        for (int i = 1; i <= 1_000; i++) {
            memory.put(i, "0123456789");
            assertThat(memory.get(0)).isEqualTo("always");
        }

        assertThat(memory.get(1_000)).isEqualTo("0123456789");
        assertThat(memory.get(1)).isNull();
    }

    @Test
    void holds_no_more_than_it_may() {
        IntStream.rangeClosed(1, 1_000).forEach(i -> memory.put(i, "0123456789"));

        assertThat(IntStream.rangeClosed(1, 1_000).filter(i -> memory.get(i) != null))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void the_same_again_takes_no_more_room() {
        memory.put(1, "one");
        IntStream.range(0, 1_000).forEach(i -> memory.put(2, "two"));

        assertThat(memory.get(1)).isEqualTo("one");
    }

    @Test
    void may_be_told_to_remember_nothing() {
        var nothing = new RecentlyUsed<Integer, String>(0, String::length);
        nothing.put(1, "one");

        assertThat(nothing.get(1)).isNull();
    }
}
