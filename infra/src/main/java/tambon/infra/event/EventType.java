package tambon.infra.event;

import java.util.regex.Pattern;

/**
 * What kind of event, and the record one side reads or writes it as.
 *
 * @param name {@code module.what-happened.vN}; a change that old consumers cannot read gets a new N
 * @param payload the record: the publisher's own when publishing, the consumer's own when listening
 */
public record EventType<E>(String name, Class<E> payload) {

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z-]+\\.v[0-9]+");

    public EventType {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not an event name: " + name);
        }
    }
}
