package tambon.catalog.sheet;

import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FileNotUtf8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in UTF-8, with or without the mark that some programs put before it. */
public final class Utf8 {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Utf8() {}

    public static byte[] withoutMark(byte[] text) {
        boolean marked = text.length >= MARK.length && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? Arrays.copyOfRange(text, MARK.length, text.length) : text;
    }

    /** @throws CatalogRejected with the first line that is in another encoding */
    public static void refuseOthers(byte[] text) {
        var in = ByteBuffer.wrap(text);
        var out = CharBuffer.allocate(8_192);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                throw new CatalogRejected(new FileNotUtf8(lineAt(text, in.position())));
            }
            if (result.isUnderflow()) {
                return;
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
