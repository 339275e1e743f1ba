package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The producers of the market. */
public interface Producers {

    Optional<Producer> find(long id);

    /** The cards of these producers, by id; one statement however many. Unknown ids are missing from the answer. */
    Map<Long, ProducerCard> cards(Collection<Long> ids);

    /**
     * Producers that have published something, newest first.
     *
     * @param cursor {@link Slice#next} of the slice before; null for the first. One that was never given out starts over
     */
    Slice<ProducerCard> browse(ProducerFilter filter, @Nullable String cursor, int size);

    /** @throws CatalogRejected if a field is wrong or the district has a producer of that name */
    Producer register(ProducerForm form);

    /**
     * Changes what a producer says of itself; its published goods tell the change.
     *
     * @param version of the producer as it was read
     * @throws CatalogRejected if it is unknown, changed meanwhile, or the form is refused
     */
    Producer change(long id, int version, ProducerForm form);
}
