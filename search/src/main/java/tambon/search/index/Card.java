package tambon.search.index;

/** The texts of a found product that only its card shows. */
public record Card(String nameTh, String nameEn, String slug, String sellerTh, String sellerEn, String picture) {

    /** Places of texts among the bytes of {@link #toBytes}. */
    public static final int NAME_TH = 0;

    public static final int SELLER_TH = 3;
    public static final int SELLER_EN = 4;
    private static final byte WIDE = (byte) 0xFF;

    /** ASCII and Thai letters in one byte each, anything else in three: a third of UTF-8's size for Thai. */
    public byte[] toBytes() {
        var texts = new String[] {nameTh, nameEn, slug, sellerTh, sellerEn, picture};
        int size = 0;
        for (var text : texts) {
            size += 1;
            for (int i = 0; i < text.length(); i++) {
                size += narrow(text.charAt(i)) < 0 ? 3 : 1;
            }
        }
        var bytes = new byte[size];
        int at = 0;
        for (var text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int narrow = narrow(c);
                if (narrow >= 0) {
                    bytes[at++] = (byte) narrow;
                } else {
                    bytes[at++] = WIDE;
                    bytes[at++] = (byte) (c >> 8);
                    bytes[at++] = (byte) c;
                }
            }
            bytes[at++] = 0;
        }
        return bytes;
    }

    /** Reads what {@link #toBytes} wrote. */
    public static Card of(byte[] bytes, int offset) {
        var texts = new String[6];
        int at = offset;
        for (int t = 0; t < texts.length; t++) {
            int end = endOfText(bytes, at);
            texts[t] = text(bytes, at, end - at);
            at = end + 1;
        }
        return new Card(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5]);
    }

    /** One of the texts that {@link #toBytes} wrote, without its end. */
    public static String text(byte[] bytes, int offset, int length) {
        var chars = new char[length];
        int n = 0;
        for (int at = offset; at < offset + length; at++) {
            int b = bytes[at] & 0xFF;
            if (b == 0xFF) {
                chars[n++] = (char) ((bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF);
                at += 2;
            } else {
                chars[n++] = (char) (b < 0x80 ? b : 0x0E00 + b - 0x80);
            }
        }
        return new String(chars, 0, n);
    }

    /** Where the text that begins at {@code from} ends, in what {@link #toBytes} wrote. */
    public static int endOfText(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != 0) {
            at += bytes[at] == WIDE ? 3 : 1;
        }
        return at;
    }

    /** One byte for this character; -1 if it needs three. */
    private static int narrow(char c) {
        if (c > 0 && c < 0x80) {
            return c;
        }
        return c >= 0x0E00 && c < 0x0E60 ? 0x80 + c - 0x0E00 : -1;
    }
}
