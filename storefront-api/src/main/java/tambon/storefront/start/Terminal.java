package tambon.storefront.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The terminal we were started from, for Thai too: {@code System.out} may be of a locale that has no Thai letters. */
final class Terminal {

    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Terminal() {}

    static PrintStream out() {
        return OUT;
    }

    static PrintStream err() {
        return ERR;
    }

    /** Whether a person watches, and not a file. */
    @SuppressWarnings("SystemConsoleNull") // whether there is one differs by how Java was set up
    static boolean isWatched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
