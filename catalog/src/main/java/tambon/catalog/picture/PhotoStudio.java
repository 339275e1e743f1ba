package tambon.catalog.picture;

import net.coobird.thumbnailator.Thumbnails;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.PictureBroken;
import tambon.catalog.CatalogRejected.PictureTooHeavy;
import tambon.catalog.Photos;
import tambon.catalog.PictureSize;

import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Turns an upload into pictures we made ourselves. Two at a time: each needs some 100 MB while it lasts. */
@Singleton
public class PhotoStudio implements Photos {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final double QUALITY = 0.82;

    private final Semaphore seats = new Semaphore(2, true);
    private final WebpPress press;

    PhotoStudio(WebpPress press) {
        this.press = press;
    }

    /** @throws CatalogRejected if it is too heavy, too large or no photo */
    public DrawnAnew drawAnew(InputStream upload) {
        return read(upload, this::inAllSizes);
    }

    @Override
    public <T> T read(InputStream upload, Function<BufferedImage, T> work) {
        var photo = new PhotoFile(bytes(upload));
        seats.acquireUninterruptibly();
        try {
            return work.apply(photo.decode());
        } finally {
            seats.release();
        }
    }

    private static byte[] bytes(InputStream upload) {
        byte[] file;
        try {
            file = upload.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) { // the sender went away
            throw new CatalogRejected(new PictureBroken());
        }
        if (file.length > MOST_BYTES) {
            throw new CatalogRejected(new PictureTooHeavy(MOST_BYTES));
        }
        return file;
    }

    private DrawnAnew inAllSizes(BufferedImage picture) {
        var jpeg = new EnumMap<PictureSize, byte[]>(PictureSize.class);
        var webp = new EnumMap<PictureSize, byte[]>(PictureSize.class);
        var large = fitting(picture, PictureSize.LARGE);
        for (var size : PictureSize.values()) {
            var fitting = fitting(large, size);
            var plain = jpeg(fitting);
            jpeg.put(size, plain);
            press.encoded(fitting)
                    .filter(smaller -> smaller.length < plain.length)
                    .ifPresent(smaller -> webp.put(size, smaller));
        }
        return new DrawnAnew(large.getWidth(), large.getHeight(), jpeg, webp);
    }

    private static BufferedImage fitting(BufferedImage picture, PictureSize size) {
        if (Math.max(picture.getWidth(), picture.getHeight()) <= size.pixels()) {
            return picture;
        }
        try {
            return Thumbnails.of(picture).size(size.pixels(), size.pixels()).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg(BufferedImage picture) {
        try {
            var bytes = new ByteArrayOutputStream();
            Thumbnails.of(picture)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
