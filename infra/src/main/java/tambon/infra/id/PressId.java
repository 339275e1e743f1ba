package tambon.infra.id;

import java.util.regex.Pattern;

/** The name that a form or a phone gives to what was pressed, so that it counts once however often it is sent. */
public final class PressId {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PressId() {}

    /** Whether it is one: a UUID in lower case. */
    public static boolean is(String text) {
        return UUID.matcher(text).matches();
    }
}
