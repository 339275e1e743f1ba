package tambon.catalog;

/** A picture as a browser takes it. Not a record: the bytes are not copied, and nobody changes them. */
public final class PictureFile {

    private final String contentType;
    private final byte[] bytes;

    public PictureFile(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    /** {@code image/jpeg}, {@code image/webp} or {@code image/svg+xml}. */
    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes;
    }
}
