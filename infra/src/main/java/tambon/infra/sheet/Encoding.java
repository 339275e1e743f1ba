package tambon.infra.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/** In what letters a text file is written. */
public final class Encoding {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Encoding() {}

    /** Without the mark that some programs put before UTF-8. */
    public static byte[] withoutMark(byte[] text) {
        boolean marked = text.length >= MARK.length && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? Arrays.copyOfRange(text, MARK.length, text.length) : text;
    }

    /** The first line, counted from 1, that is not UTF-8; empty if all are. */
    public static OptionalLong firstLineNotUtf8(byte[] text) {
        var in = ByteBuffer.wrap(text);
        var out = CharBuffer.allocate(8_192);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return OptionalLong.of(lineAt(text, in.position()));
            }
            if (result.isUnderflow()) {
                return OptionalLong.empty();
            }
            out.clear();
        }
    }

    private static long lineAt(byte[] text, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            line += text[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
