package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * In whose shops somebody may act who is not the producer's own account: as chair or secretary of the group that is the
 * producer, for a network or collection centre that the producer granted it to, or for the district office that it consented to.
 * Always the truth of this moment: what was taken back a moment ago is gone.
 */
public interface ShopPosts {

    /** What may be done in a shop on somebody's behalf. Its money, its taxes and its people are never among it. */
    enum Right {
        /** Writing goods: words, pictures, prices, licences. */
        GOODS,
        /** Counting what is there. */
        STOCK,
        /** Taking, packing and sending orders. */
        ORDERS
    }

    /** By what somebody acts. */
    enum By {
        /** The group whose shop it is. */
        GROUP,
        /** A grant to a network or collection centre. */
        HUB,
        /** A consent to the district office (assisted mode). */
        OFFICE
    }

    /**
     * Somebody who asks.
     *
     * @param districtCode whose officer it is, 4 digits; null for others
     */
    record Who(long accountId, @Nullable String districtCode) {}

    /** @param byId of the group, of the hub's group, or of the registration that was consented for */
    record Key(long producerId, By by, long byId) {}

    /**
     * One shop to act in.
     *
     * @param byName the group's or hub's name; for an office the code of its district
     * @param until the last day; null where no end is set
     */
    record Post(
            Key key,
            String shopName,
            String byName,
            Set<Right> rights,
            @Nullable LocalDate until) {
        public Post {
            rights = Set.copyOf(rights);
        }

        /** Whether everything in the shop is open, its money too. */
        public boolean isWhole() {
            return key.by() == By.GROUP;
        }
    }

    /** All of them; at most 200. */
    List<Post> of(Who who);

    /** That one, if it stands now. */
    Optional<Post> find(Who who, Key key);
}
