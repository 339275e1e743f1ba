package tambon.catalog.form;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import static org.assertj.core.api.Assertions.assertThat;

class FileKindTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG =
            HexFormat.of().parseHex("89504e470d0a1a0a" + "00010203" + "0000000049454e44ae426082");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe00010ffd9");

    @Test
    void three_kinds_are_known_by_their_bytes() {
        assertThat(FileKind.of(PDF)).contains(FileKind.PDF);
        assertThat(FileKind.of(PNG)).contains(FileKind.PNG);
        assertThat(FileKind.of(JPEG)).contains(FileKind.JPEG);
    }

    @Test
    void what_hides_something_behind_its_end_is_none() {
        var zip = "PK\u0003\u0004 something else entirely, longer than the little that may follow the end of a PDF file"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FileKind.of(joined(PDF, zip))).isEmpty();
        assertThat(FileKind.of(joined(PNG, zip))).isEmpty();
        assertThat(FileKind.of(joined(JPEG, zip))).isEmpty();
    }

    @Test
    void everything_else_is_none() {
        assertThat(FileKind.of(new byte[0])).isEmpty();
        assertThat(FileKind.of("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(FileKind.of("<html>%PDF-1.7 %%EOF".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(FileKind.of("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
