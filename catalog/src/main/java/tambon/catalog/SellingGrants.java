package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.ShopPosts.Right;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What producers let networks and collection centres (ศูนย์รวบรวมและกระจายผลผลิต, CODI) do for them: for each a named grant,
 * with its days, that the producer takes back when it likes.
 */
public interface SellingGrants {

    /** A grant lasts at most so many days. */
    int MOST_DAYS = 731;

    /** A network or a collection centre. */
    record Hub(long groupId, ProducerGroup.Shape shape, String nameTh, String areaCode) {}

    /**
     * What is to be granted.
     *
     * @param rights at least one
     * @param from today or later
     * @param until the last day
     */
    record Wanted(long groupId, Set<Right> rights, LocalDate from, LocalDate until) {
        public Wanted {
            rights = Set.copyOf(rights);
        }
    }

    /** @param endedAt when it was taken back, or replaced by another to the same; null while it stands */
    record Grant(
            long id,
            Hub hub,
            Set<Right> rights,
            LocalDate from,
            LocalDate until,
            String givenName,
            Instant givenAt,
            @Nullable Instant endedAt,
            @Nullable String endedName) {
        public Grant {
            rights = Set.copyOf(rights);
        }
    }

    /** Those whose name begins with these words, by name; at most 20. */
    List<Hub> hubs(String words);

    /**
     * Grants it, in place of what the same one was granted before.
     *
     * @param producerId whom the actor keeps the shop of, which the caller knows
     * @throws CatalogRejected if no right is named, or the days are wrong
     * @throws RegisterRejected if there is no such network or collection centre
     */
    Grant give(Applicant actor, long producerId, Wanted wanted);

    /**
     * Takes it back, at once.
     *
     * @return whether the producer had given it and it still stood
     */
    boolean end(Applicant actor, long producerId, long grantId);

    /** All a producer ever gave, the latest first; at most 100. */
    List<Grant> of(long producerId);
}
