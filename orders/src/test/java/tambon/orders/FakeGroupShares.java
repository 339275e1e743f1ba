package tambon.orders;

import io.micronaut.context.annotation.Replaces;
import tambon.catalog.GroupShares;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Groups whose members hold what a test says. */
@Singleton
@Replaces(GroupShares.class)
class FakeGroupShares implements GroupShares {

    private final Map<Long, List<Holder>> holders = new ConcurrentHashMap<>();

    void put(long producerId, List<Holder> members) {
        holders.put(producerId, members);
    }

    @Override
    public List<Holder> of(long producerId) {
        return holders.getOrDefault(producerId, List.of());
    }
}
