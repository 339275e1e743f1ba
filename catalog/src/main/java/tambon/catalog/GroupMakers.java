package tambon.catalog;

import java.util.List;
import java.util.function.Consumer;

/** Which producers work in which group, so that a group's income can be told as the sum of theirs. */
public interface GroupMakers {

    /** @param areaCode a tambon's 6 digits */
    record Group(long id, String nameTh, String areaCode) {}

    /**
     * A producer of a group: the one that the group itself is registered as, one that a member of it is registered as, or
     * one that lets it sell (a network or a collection centre).
     */
    record Maker(long groupId, long producerId) {}

    /** Some groups and every producer of theirs, each once a group. */
    record Batch(List<Group> groups, List<Maker> makers) {}

    /** Hands over all groups, up to 1,000 at a time, in the order of their ids. */
    void each(Consumer<Batch> use);
}
