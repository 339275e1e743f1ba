package tambon.storefront.report;

import javax.imageio.ImageIO;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** A photo as paper carries it: as small as six centimetres need, so that a report of six stays a small file. */
final class PaperPhoto {

    /** 60 mm at 200 dots an inch. */
    private static final int WIDEST = 480;

    private PaperPhoto() {}

    /** @param jpeg as {@link tambon.orders.Markets#photo} gives it */
    static String address(byte[] jpeg) {
        try {
            var photo = ImageIO.read(new ByteArrayInputStream(jpeg));
            int width = Math.min(WIDEST, photo.getWidth());
            int height = Math.max(1, photo.getHeight() * width / photo.getWidth());
            var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var canvas = small.createGraphics();
            canvas.drawImage(photo.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
            canvas.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(small, "jpeg", out);
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was drawn by us and is read from memory
        }
    }
}
