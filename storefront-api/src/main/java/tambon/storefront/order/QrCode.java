package tambon.storefront.order;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A QR code drawn: as lines for a page, as a picture to keep. */
public final class QrCode {

    private static final int QUIET = 4;
    private static final int PIXELS_A_MODULE = 14;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** The code that says {@code text}, readable with 15 % of it covered. */
    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("cannot draw " + text.length() + " characters", e);
        }
    }

    /** Modules a side, the quiet zone of four around it included. */
    public int side() {
        return modules.getWidth();
    }

    /** The dark modules as an SVG path in units of one module. */
    public String path() {
        var path = new StringBuilder();
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                if (modules.get(x, y)) {
                    int from = x;
                    while (x < side() && modules.get(x, y)) {
                        x++;
                    }
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
            }
        }
        return path.toString();
    }

    /** Black and white, 14 pixels a module. */
    byte[] png() {
        var image =
                new BufferedImage(side() * PIXELS_A_MODULE, side() * PIXELS_A_MODULE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE) ? 0xff000000 : 0xffffffff);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
