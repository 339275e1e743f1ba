package tambon.catalog.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a file is by its own bytes. The end is looked at too: what carries a second file behind its own end, as files
 * made to be two things at once do, is none of these.
 */
public enum FileKind {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png");

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 'B', 0x60, (byte) 0x82};
    private static final int PDF_TAIL = 64;

    private final String contentType;

    FileKind(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    public static Optional<FileKind> of(byte[] bytes) {
        if (starts(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return endsLikePdf(bytes) ? Optional.of(PDF) : Optional.empty();
        }
        if (starts(bytes, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return ends(bytes, new byte[] {(byte) 0xff, (byte) 0xd9}) ? Optional.of(JPEG) : Optional.empty();
        }
        return starts(bytes, PNG_START) && ends(bytes, PNG_END) ? Optional.of(PNG) : Optional.empty();
    }

    /** {@code %%EOF} and nothing but a line end or blanks after it. */
    private static boolean endsLikePdf(byte[] bytes) {
        int from = Math.max(0, bytes.length - PDF_TAIL);
        var tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        return tail.stripTrailing().endsWith("%%EOF");
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean ends(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, bytes.length - with.length, bytes.length, with, 0, with.length);
    }
}
