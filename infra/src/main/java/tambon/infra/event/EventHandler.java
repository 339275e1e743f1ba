package tambon.infra.event;

import java.util.List;

/**
 * What a module does when events of one type reach it. A bean of this type is all it takes to listen.
 *
 * <p>The relay calls {@link #handle} inside one transaction of its own, together with the note in the
 * consumer's inbox: the effect in the database happens exactly once, or not at all and again later.
 */
public interface EventHandler<E> {

    /** The module whose schema ({@code tambon_<module>}) keeps the inbox. */
    String module();

    /** Distinguishes this handler from others of the module in the inbox, e.g. {@code sales-ledger}. */
    String name();

    EventType<E> type();

    /**
     * Applies the events, oldest first.
     *
     * @throws RuntimeException to refuse them; they are then tried one by one, and the failing ones again later
     */
    void handle(List<E> events);
}
