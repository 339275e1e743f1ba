package tambon.catalog.picture;

import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.PictureKindUnknown;

import java.util.Arrays;
import java.util.HexFormat;

/** The kinds of photo taken in, known by their first bytes; what a file is called or said to be does not count. */
enum PhotoKind {
    JPEG("jpeg", 0, "FFD8FF"),
    PNG("png", 0, "89504E470D0A1A0A"),
    WEBP("webp", 8, "57454250565038");

    private final String format;
    private final int offset;
    private final String sign;

    /** @param sign in hexadecimal */
    PhotoKind(String format, int offset, String sign) {
        this.format = format;
        this.offset = offset;
        this.sign = sign;
    }

    /** As the readers of images call it. */
    String format() {
        return format;
    }

    static PhotoKind of(byte[] file) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(file))
                .findFirst()
                .orElseThrow(() -> new CatalogRejected(new PictureKindUnknown()));
    }

    private boolean begins(byte[] file) {
        int length = sign.length() / 2;
        return file.length >= offset + length
                && HexFormat.of()
                        .withUpperCase()
                        .formatHex(file, offset, offset + length)
                        .equals(sign);
    }
}
