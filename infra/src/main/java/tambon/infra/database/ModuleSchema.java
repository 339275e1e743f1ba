package tambon.infra.database;

import java.util.regex.Pattern;

/**
 * A module's own database on the shared server. A bean of this type, named after the module, is what
 * has its tables made at start from {@code classpath:db/<module>}.
 *
 * @param module the module's name, e.g. {@code orders}
 */
public record ModuleSchema(String module) {

    private static final Pattern NAME = Pattern.compile("[a-z]{3,20}");

    public ModuleSchema {
        if (!NAME.matcher(module).matches()) {
            throw new IllegalArgumentException("not a module's name: " + module);
        }
    }

    /** The schema's name on the server; names from outside never reach it. */
    public String database() {
        return "tambon_" + module;
    }
}
