package tambon.orders.market;

import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Makes a photo fit to be kept: drawn anew as JPEG, so that nothing of the phone's notes (place, owner) is left in it. */
final class MarketPhoto {

    private static final int MOST_BYTES = 8 << 20;
    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 1_600;

    private MarketPhoto() {}

    /** @throws CaptureRejected if it is no picture, or too large a one */
    static byte[] shrunk(byte[] photo) {
        if (photo.length > MOST_BYTES) {
            throw CaptureRejected.invalid("photo", Fault.OUT_OF_RANGE);
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw CaptureRejected.invalid("photo", Fault.MALFORMED);
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return jpeg(smaller(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException broken) {
            throw CaptureRejected.invalid("photo", Fault.MALFORMED);
        }
    }

    /** Reads only every so many pixels, so that a large photo never stands in memory whole. */
    private static BufferedImage smaller(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw CaptureRejected.invalid("photo", Fault.OUT_OF_RANGE);
        }
        int every = Math.max(1, Math.ceilDiv(Math.max(width, height), LONGEST_SIDE));
        var asked = reader.getDefaultReadParam();
        asked.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, asked);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = plain.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(plain, "jpeg", out);
        return out.toByteArray();
    }
}
