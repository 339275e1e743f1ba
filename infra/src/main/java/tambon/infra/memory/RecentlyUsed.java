package tambon.infra.memory;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * Remembers what was used lately and forgets the rest, in bounded memory. There are two generations: what is used again joins the
 * younger; when that is full it becomes the elder, and what was only in the elder is forgotten. Safe for many threads, without locks.
 */
public final class RecentlyUsed<K, V> {

    private static final class Generation<K, V> {

        private final ConcurrentHashMap<K, V> kept = new ConcurrentHashMap<>();
        private final AtomicLong weight = new AtomicLong();
    }

    private static final class Both<K, V> {

        private final Generation<K, V> younger = new Generation<>();
        private final Generation<K, V> elder;

        Both(Generation<K, V> elder) {
            this.elder = elder;
        }
    }

    private final long most;
    private final ToLongFunction<V> weight;
    private volatile Both<K, V> now = new Both<>(new Generation<>());

    /**
     * @param most of all that is remembered, in the unit of {@code weight}; 0 to remember nothing
     */
    public RecentlyUsed(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    public @Nullable V get(K key) {
        var both = now;
        var known = both.younger.kept.get(key);
        if (known == null) {
            known = both.elder.kept.get(key);
            if (known != null) {
                put(key, known);
            }
        }
        return known;
    }

    public void put(K key, V value) {
        if (most == 0) {
            return;
        }
        var both = now;
        if (both.younger.kept.put(key, value) == null
                && both.younger.weight.addAndGet(weight.applyAsLong(value)) > most / 2) {
            age(both);
        }
    }

    private synchronized void age(Both<K, V> full) {
        if (now == full) {
            now = new Both<>(full.younger);
        }
    }
}
