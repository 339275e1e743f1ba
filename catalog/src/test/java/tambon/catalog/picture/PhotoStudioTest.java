package tambon.catalog.picture;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.PictureBroken;
import tambon.catalog.CatalogRejected.PictureHidesFile;
import tambon.catalog.CatalogRejected.PictureKindUnknown;
import tambon.catalog.CatalogRejected.PictureTooHeavy;
import tambon.catalog.CatalogRejected.PictureTooLarge;
import tambon.catalog.CatalogRejected.Reason;
import tambon.catalog.PictureSize;

import javax.imageio.ImageIO;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

class PhotoStudioTest {

    /** One lossy pixel row of colour, 16 × 16, as a WebP encoder writes it. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private final PhotoStudio studio = new PhotoStudio(new WebpPress());

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void a_photo_is_kept_as_jpeg_in_three_sizes_that_fit(String format) throws IOException {
        var drawn = studio.drawAnew(in(file(picture(2_000, 1_500), format)));

        assertThat(drawn.width()).isEqualTo(1_280);
        assertThat(drawn.height()).isEqualTo(960);
        for (var size : PictureSize.values()) {
            var bytes = drawn.jpeg().get(size);
            assertThat(bytes).startsWith(0xFF, 0xD8, 0xFF);
            var read = ImageIO.read(in(bytes));
            assertThat(Math.max(read.getWidth(), read.getHeight())).isEqualTo(size.pixels());
        }
    }

    /** The same picture, and a good part smaller. */
    @Test
    void each_size_is_kept_as_webp_beside_it() throws IOException {
        var drawn = studio.drawAnew(in(file(picture(2_000, 1_500), "jpg")));

        for (var size : PictureSize.values()) {
            var webp = drawn.webp().get(size);
            var jpeg = drawn.jpeg().get(size);
            assertThat(new String(webp, 0, 16, ISO_8859_1)).startsWith("RIFF").contains("WEBPVP8");
            assertThat(webp.length).isLessThan(jpeg.length * 9 / 10);
            var shown = ImageIO.read(in(webp));
            assertThat(Math.max(shown.getWidth(), shown.getHeight())).isEqualTo(size.pixels());
            assertSameColour(shown, ImageIO.read(in(jpeg)));
        }
    }

    private static void assertSameColour(BufferedImage one, BufferedImage other) {
        var here = new Color(one.getRGB(one.getWidth() / 2, one.getHeight() / 2));
        var there = new Color(other.getRGB(other.getWidth() / 2, other.getHeight() / 2));
        assertThat(here.getRed()).isCloseTo(there.getRed(), within(24));
        assertThat(here.getGreen()).isCloseTo(there.getGreen(), within(24));
        assertThat(here.getBlue()).isCloseTo(there.getBlue(), within(24));
    }

    /** libwebp had holes that a picture could crawl through; it must never see what strangers send. */
    @Test
    void no_reader_in_native_code_is_left() {
        assertThat(ImageIO.getImageReadersByFormatName("webp"))
                .toIterable()
                .isNotEmpty()
                .allSatisfy(reader -> assertThat(reader.getClass().getName()).startsWith("com.twelvemonkeys."));
    }

    @Test
    void a_small_photo_is_not_made_larger() throws IOException {
        var drawn = studio.drawAnew(in(file(picture(200, 100), "png")));

        assertThat(drawn.width()).isEqualTo(200);
        assertThat(ImageIO.read(in(drawn.jpeg().get(PictureSize.SMALL))).getWidth())
                .isEqualTo(200);
    }

    @Test
    void webp_is_read_too() {
        var drawn = studio.drawAnew(in(Base64.getDecoder().decode(WEBP)));

        assertThat(drawn.width()).isEqualTo(1);
        assertThat(drawn.jpeg().get(PictureSize.LARGE)).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void what_was_transparent_is_white() throws IOException {
        var clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);

        var drawn = studio.drawAnew(in(file(clear, "png")));

        assertThat(new Color(
                        ImageIO.read(in(drawn.jpeg().get(PictureSize.SMALL))).getRGB(25, 25)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void a_photo_held_upright_stays_upright_and_its_exif_with_place_and_camera_is_gone() throws IOException {
        var lying = withExif(file(picture(400, 300), "jpg"), 6, "GPS 8.05N 98.91E Nikon");

        var drawn = studio.drawAnew(in(lying));

        assertThat(drawn.width()).isEqualTo(300);
        assertThat(drawn.height()).isEqualTo(400);
        for (var bytes : drawn.jpeg().values()) {
            assertThat(new String(bytes, ISO_8859_1)).doesNotContain("Exif", "GPS", "Nikon");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?><svg/>",
                "GIF89a<script>alert(1)</script>",
                "BM not a bitmap",
                "%PDF-1.7",
                "PK\u0003\u0004",
                "<html><body>ภาพ</body></html>",
                "RIFF....WAVEfmt "
            })
    void what_is_no_jpeg_png_or_webp_is_refused_whatever_it_is_called(String content) {
        assertThat(refusal(() -> studio.drawAnew(in(content.getBytes(UTF_8))))).isEqualTo(new PictureKindUnknown());
    }

    @Test
    void what_only_begins_like_a_picture_is_refused() throws IOException {
        var jpeg = file(picture(300, 300), "jpg");
        var png = file(picture(300, 300), "png");

        assertThat(refusal(() -> studio.drawAnew(in(join(Arrays.copyOf(jpeg, 4), "no more of it".getBytes(UTF_8))))))
                .isEqualTo(new PictureBroken());
        assertThat(refusal(() -> studio.drawAnew(in(Arrays.copyOf(jpeg, jpeg.length / 2)))))
                .isEqualTo(new PictureBroken());
        assertThat(refusal(() -> studio.drawAnew(in(Arrays.copyOf(png, png.length / 2)))))
                .isEqualTo(new PictureBroken());
        assertThat(refusal(() -> studio.drawAnew(in(Arrays.copyOf(png, 8))))).isEqualTo(new PictureBroken());
        assertThat(refusal(() -> studio.drawAnew(in("RIFF\0\0\0\0WEBPVP8 junk".getBytes(ISO_8859_1)))))
                .isEqualTo(new PictureBroken());
    }

    @Test
    void a_picture_with_a_page_behind_it_is_refused_and_of_one_with_a_film_only_the_picture_is_kept()
            throws IOException {
        var jpeg = file(picture(300, 300), "jpg");

        assertThat(refusal(() -> studio.drawAnew(in(join(jpeg, "<html><script>alert(1)</script>".getBytes(UTF_8))))))
                .isEqualTo(new PictureHidesFile());
        for (var bytes : studio.drawAnew(in(join(jpeg, "....ftypmp42 a film".getBytes(UTF_8))))
                .jpeg()
                .values()) {
            assertThat(new String(bytes, ISO_8859_1)).doesNotContain("ftyp", "film");
        }
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_by_its_header() throws IOException {
        assertThat(refusal(() -> studio.drawAnew(in(hugePng(20_000, 20_000)))))
                .isEqualTo(new PictureTooLarge(20_000, 20_000, 40_000_000));
        assertThat(refusal(() -> studio.drawAnew(in(hugePng(Integer.MAX_VALUE, Integer.MAX_VALUE)))))
                .isInstanceOf(PictureTooLarge.class);
        assertThat(refusal(() -> studio.drawAnew(in(hugeJpeg(65_000, 65_000)))))
                .isEqualTo(new PictureTooLarge(65_000, 65_000, 40_000_000));
    }

    @Test
    void a_large_picture_that_is_allowed_is_read_without_all_its_pixels_at_once() throws IOException {
        var drawn = studio.drawAnew(in(hugePng(6_200, 6_200)));

        assertThat(drawn.width()).isEqualTo(1_280);
    }

    @Test
    void more_than_ten_megabytes_are_not_even_looked_at() {
        assertThat(refusal(() -> studio.drawAnew(in(new byte[10 * 1024 * 1024 + 1]))))
                .isEqualTo(new PictureTooHeavy(10 * 1024 * 1024));
    }

    private static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        for (int i = 0; i < 40; i++) {
            graphics.setColor(new Color(i * 6, 255 - i * 6, i * 37 % 256));
            graphics.fillOval(i * width / 40, i * 13 % height, width / 4, height / 4);
        }
        graphics.dispose();
        return picture;
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** A JPEG with an APP1 segment right after its beginning: orientation, and a note. */
    private static byte[] withExif(byte[] jpeg, int orientation, String note) throws IOException {
        var exif = new ByteArrayOutputStream();
        var out = new DataOutputStream(exif);
        out.write("Exif\0\0MM\0*".getBytes(ISO_8859_1));
        out.writeInt(8);
        out.writeShort(2);
        out.writeShort(0x010F); // maker, text that lies behind the table
        out.writeShort(2);
        out.writeInt(note.length() + 1);
        out.writeInt(8 + 2 + 2 * 12 + 4);
        out.writeShort(0x0112); // orientation
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.write((note + "\0").getBytes(ISO_8859_1));
        var file = new ByteArrayOutputStream();
        var whole = new DataOutputStream(file);
        whole.write(jpeg, 0, 2);
        whole.writeShort(0xFFE1);
        whole.writeShort(exif.size() + 2);
        whole.write(exif.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    /** All white and well packed, as a bomb is. */
    private static byte[] hugePng(int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.writeLong(0x89504E470D0A1A0AL);
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        if ((long) width * height < 100_000_000) {
            var pixels = new ByteArrayOutputStream();
            try (var packed = new DeflaterOutputStream(pixels, new Deflater(9))) {
                for (int i = 0; i < height; i++) {
                    packed.write(new byte[1 + (width + 7) / 8]);
                }
            }
            chunk(out, "IDAT", pixels.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(content);
        out.writeInt(content.length);
        out.write(type.getBytes(ISO_8859_1));
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    /** A real one whose header says it is larger than it is. */
    private static byte[] hugeJpeg(int width, int height) throws IOException {
        var jpeg = file(picture(16, 16), "jpg");
        for (int i = 2; i < jpeg.length - 8; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                jpeg[i + 5] = (byte) (height >> 8);
                jpeg[i + 6] = (byte) height;
                jpeg[i + 7] = (byte) (width >> 8);
                jpeg[i + 8] = (byte) width;
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame header");
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static Reason refusal(ThrowingCallable call) {
        return catchThrowableOfType(CatalogRejected.class, call).reason();
    }
}
