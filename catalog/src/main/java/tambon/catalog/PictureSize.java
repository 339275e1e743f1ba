package tambon.catalog;

import tambon.infra.id.PublicId;

import java.util.Locale;

/** The sizes a photo is kept in: none is wider or higher than this, small photos are not made larger. */
public enum PictureSize {
    SMALL(320),
    MEDIUM(640),
    LARGE(1280);

    /** What every picture's address begins with; the rest is the name for {@link Pictures#read}. */
    public static final String PATH = "/pictures/";

    private final int pixels;

    PictureSize(int pixels) {
        this.pixels = pixels;
    }

    public int pixels() {
        return pixels;
    }

    /** Where a photo is read; what is found there never changes. */
    public static String address(long pictureId, PictureSize size) {
        return PATH + PublicId.of(pictureId) + "-" + size.pixels + ".jpg";
    }

    /** Where the drawn picture is read that stands for a product without photos; it never changes either. */
    public static String drawnAddress(ProductType type, long productId) {
        return PATH + PublicId.of(productId) + "-" + type.name().toLowerCase(Locale.ROOT) + ".svg";
    }
}
