package tambon.catalog.picture;

import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.PictureBroken;
import tambon.catalog.CatalogRejected.PictureHidesFile;
import tambon.catalog.CatalogRejected.PictureTooLarge;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/** An uploaded photo, not trusted: its size is read from its header before a pixel is decoded. */
final class PhotoFile {

    static final long MOST_PIXELS = 40_000_000;

    /** A picture this long or longer is read with whole rows and columns left out, to spare memory. */
    private static final int LONG_ENOUGH = 1_920;

    private static final byte[] EXIF = {'E', 'x', 'i', 'f'};

    private final byte[] file;
    private final PhotoKind kind;

    PhotoFile(byte[] file) {
        this.file = file;
        this.kind = PhotoKind.of(file);
        if (Stowaway.in(file)) {
            throw new CatalogRejected(new PictureHidesFile());
        }
    }

    /** The picture upright, on white where it was transparent. @throws CatalogRejected if it is none, or too large */
    BufferedImage decode() {
        var reader = ImageIO.getImageReadersByFormatName(kind.format()).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(
                    stream, true, true); // what is written about the picture is skipped: it may be a bomb itself
            var parameters = reader.getDefaultReadParam();
            int every = Math.max(1, checkedLongest(reader) / LONG_ENOUGH);
            parameters.setSourceSubsampling(every, every, 0, 0);
            refuseCutOff();
            return upright(flat(reader.read(0, parameters)));
        } catch (CatalogRejected refused) {
            throw refused;
        } catch (IOException | RuntimeException notAPicture) { // readers answer broken files with any of both
            throw new CatalogRejected(new PictureBroken());
        } finally {
            reader.dispose();
        }
    }

    private static int checkedLongest(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw new CatalogRejected(new PictureBroken());
        }
        if ((long) width * height > MOST_PIXELS) {
            throw new CatalogRejected(new PictureTooLarge(width, height, MOST_PIXELS));
        }
        return Math.max(width, height);
    }

    /** The reader paints the missing part of a JPEG grey and says nothing: its end has to come after its last scan. */
    private void refuseCutOff() {
        if (kind == PhotoKind.JPEG && last(0xD9) < last(0xDA)) {
            throw new CatalogRejected(new PictureBroken());
        }
    }

    private int last(int marker) {
        for (int i = file.length - 2; i >= 0; i--) {
            if (unsigned(i) == 0xFF && unsigned(i + 1) == marker) {
                return i;
            }
        }
        return -1;
    }

    private static BufferedImage flat(BufferedImage read) {
        var flat = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = flat.createGraphics();
        graphics.drawImage(read, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return flat;
    }

    /** Turned as the camera says it was held; that note is lost with all the others. */
    private BufferedImage upright(BufferedImage picture) {
        return kind == PhotoKind.JPEG
                ? ExifFilterUtils.getFilterForOrientation(held()).apply(picture)
                : picture;
    }

    private Orientation held() {
        int at = 2;
        while (at + 4 <= file.length && unsigned(at) == 0xFF && unsigned(at + 1) != 0xDA) {
            int length = unsigned(at + 2) << 8 | unsigned(at + 3);
            boolean whole = length > EXIF.length + 2 && at + 2 + length <= file.length;
            if (unsigned(at + 1) == 0xE1 && whole && Arrays.equals(file, at + 4, at + 8, EXIF, 0, EXIF.length)) {
                return orientation(Arrays.copyOfRange(file, at + 4, at + 2 + length));
            }
            at += 2 + length;
        }
        return Orientation.TOP_LEFT;
    }

    private static Orientation orientation(byte[] note) {
        try {
            var orientation = ExifUtils.getOrientationFromExif(note);
            return orientation == null ? Orientation.TOP_LEFT : orientation;
        } catch (RuntimeException unreadable) { // the pixels are good; they stay as they lie
            return Orientation.TOP_LEFT;
        }
    }

    private int unsigned(int at) {
        return file[at] & 0xFF;
    }
}
