package tambon.orders.payment;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A slip's picture: what its code says, the print of its pixels, and the picture as we keep it. */
final class SlipPicture {

    /** Longest side of what is kept: enough to read the small print. */
    private static final int KEPT = 1_600;

    private static final float QUALITY = 0.82f;

    private final Optional<MiniQr> code;
    private final byte[] print;
    private final byte[] jpeg;

    private SlipPicture(Optional<MiniQr> code, byte[] print, byte[] jpeg) {
        this.code = code;
        this.print = print;
        this.jpeg = jpeg;
    }

    static SlipPicture of(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new SlipPicture(
                code(pixels, picture.getWidth(), picture.getHeight()),
                print(pixels, picture.getWidth()),
                jpeg(smaller(picture)));
    }

    Optional<MiniQr> code() {
        return code;
    }

    /** SHA-256 of the pixels: the same for a copy of the file that is named or noted otherwise. */
    byte[] print() {
        return print;
    }

    byte[] jpeg() {
        return jpeg;
    }

    private static Optional<MiniQr> code(int[] pixels, int width, int height) {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            var found = new QRCodeMultiReader()
                    .decodeMultiple(
                            bitmap,
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE)));
            return Arrays.stream(found)
                    .map(Result::getText)
                    .map(MiniQr::read)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (NotFoundException noCode) {
            return Optional.empty();
        }
    }

    private static byte[] print(int[] pixels, int width) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(4).putInt(width).array());
            var row = ByteBuffer.allocate(width * 4);
            for (int from = 0; from < pixels.length; from += width) {
                row.clear();
                row.asIntBuffer().put(pixels, from, width);
                digest.update(row.array());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static BufferedImage smaller(BufferedImage picture) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        if (longest <= KEPT) {
            return picture;
        }
        int width = Math.max(1, picture.getWidth() * KEPT / longest);
        int height = Math.max(1, picture.getHeight() * KEPT / longest);
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    private static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
