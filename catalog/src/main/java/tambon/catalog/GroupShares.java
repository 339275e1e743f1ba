package tambon.catalog;

import java.util.List;

/** Who shares in what a producer earns, where the producer is a group. */
public interface GroupShares {

    /** Those in the group today that hold shares, in the order they joined; empty where the producer is no group. */
    List<Holder> of(long producerId);

    /** @param shares whole shares held, at least 1 */
    record Holder(long memberId, String name, int shares) {}
}
