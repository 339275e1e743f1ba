package tambon.catalog;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.function.Function;

/** Photos that people upload, made safe to work with. */
public interface Photos {

    /**
     * Takes a photo in and works on nothing but its pixels: what kind of file it is, is read from its own bytes, its
     * size before a pixel is decoded; whatever else the camera wrote into it is gone. The picture is upright, on white.
     *
     * @param upload JPEG, PNG or WebP of at most 10 MB and 40 million pixels; read to its end or limit, not closed
     * @param work short: at most two photos are worked on at a time
     * @throws CatalogRejected if it is too heavy, too large, or no such photo
     */
    <T> T read(InputStream upload, Function<BufferedImage, T> work);
}
