package tambon.storefront.producer;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import javax.imageio.ImageIO;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Files made to do harm, sent as a producer or an officer would: refused, in words that say what to do. */
@MicronautTest(transactional = false)
class UploadAttacksTest implements WithServer {

    private static final String LINE = "\r\n";

    @Inject
    Shop shop;

    @Inject
    People people;

    static Stream<Arguments> pictures() throws IOException {
        var jpeg = picture("jpg");
        var png = picture("png");
        return Stream.of(
                Arguments.of("jpeg-and-archive", "a.jpg", both(jpeg, zip("a.txt", 10)), "มีไฟล์อื่นซ่อนอยู่"),
                Arguments.of("png-and-archive", "a.png", both(png, zip("a.txt", 10)), "มีไฟล์อื่นซ่อนอยู่"),
                Arguments.of(
                        "jpeg-and-page", "a.jpg", both(jpeg, text("<script>alert(1)</script>")), "มีไฟล์อื่นซ่อนอยู่"),
                Arguments.of("jpeg-and-document", "a.jpg", inComment(jpeg, "%PDF-1.7 1 0 obj"), "มีไฟล์อื่นซ่อนอยู่"),
                Arguments.of(
                        "svg-with-script",
                        "a.png",
                        text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                        "ไม่ใช่รูปที่รับได้"),
                Arguments.of("20,000 x 20,000", "a.png", header(20_000), "กว้าง 20,000 สูง 20,000"),
                Arguments.of("program-called-jpg", "a.jpg", text("MZ\u0090 this program"), "ไม่ใช่รูปที่รับได้"),
                Arguments.of("page-called-png", "a.png", text("<html><body>hello</body></html>"), "ไม่ใช่รูปที่รับได้"),
                Arguments.of("cut-off", "a.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "เปิดรูปนี้ไม่ได้"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void a_picture_that_is_none_is_refused_and_nothing_kept(String name, String file, byte[] bytes, String said) {
        var sold = shop.sells("กะปิ", 75, 3);
        var producer = people.producer(sold.producerId());

        var answer = send(producer, "/my/products/" + sold.id() + "/photos", "photo", file, bytes);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said);
        assertThat(producer.get("/my/products/" + sold.id() + "/photos").body()).doesNotContain("-320.jpg");
    }

    @Test
    void a_path_in_the_name_of_a_file_leads_nowhere() {
        var sold = shop.sells("กะปิ", 75, 3);
        var producer = people.producer(sold.producerId());

        var photo = send(
                producer, "/my/products/" + sold.id() + "/photos", "photo", "../../../etc/passwd.jpg", picture("jpg"));
        var list = send(
                people.departmentOfficer(),
                "/staff/imports",
                "file",
                "..\\..\\windows\\goods.csv",
                text("product_name,district,province\n"));

        assertThat(photo.statusCode()).isEqualTo(303);
        assertThat(producer.get("/my/products/" + sold.id() + "/photos").body())
                .contains("-320.jpg")
                .doesNotContain("passwd");
        assertThat(list.body()).contains("ไฟล์ว่าง").doesNotContain("windows");
    }

    @Test
    void a_workbook_that_swells_is_refused_before_it_is_read() {
        var officer = people.departmentOfficer();

        var answer =
                send(officer, "/staff/imports", "file", "goods.xlsx", zip("xl/worksheets/sheet1.xml", 200_000_000));
        var noBook = send(officer, "/staff/imports", "file", "goods.xlsx", zip("a.txt", 10));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ขยายแล้วใหญ่เกินไป", "157");
        assertThat(noBook.statusCode()).isEqualTo(422);
    }

    @Test
    void a_good_workbook_is_imported_as_its_csv_would_be() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("goods");
            var cells = new Object[][] {
                {"product_name", "seller_name", "district", "province", "price_baht"},
                {"กะปิเคย", "กลุ่ม " + System.nanoTime(), "อ่าวลึก", "กระบี่", 1250.5},
                {"น้ำพริก", "กลุ่ม " + System.nanoTime(), "อ่าวลึก", "กระบี่", "๙๙"}
            };
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    if (cells[row][column] instanceof Double number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, cells[row][column].toString());
                    }
                }
            }
        }
        var officer = people.departmentOfficer();

        var answer = send(officer, "/staff/imports", "file", "goods.xlsx", bytes.toByteArray());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(officer.get(answer.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("goods.xlsx");
    }

    private static HttpResponse<String> send(Browser browser, String path, String field, String name, byte[] bytes) {
        var head = "--edge" + LINE + "Content-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + name.replace("\\", "\\\\") + "\"" + LINE + "Content-Type: application/octet-stream" + LINE + LINE;
        return browser.send(browser.request(path, "Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(both(text(head), both(bytes, text(LINE + "--edge--" + LINE))))));
    }

    private static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG that says so many pixels either way, with none of them behind it. */
    private static byte[] header(int side) {
        var chunk = ByteBuffer.allocate(17)
                .put(text("IHDR"))
                .putInt(side)
                .putInt(side)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(chunk);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A comment right after a JPEG's first two bytes. */
    private static byte[] inComment(byte[] jpeg, String comment) {
        var said = text(comment);
        return ByteBuffer.allocate(jpeg.length + 4 + said.length)
                .put(jpeg, 0, 2)
                .put(new byte[] {(byte) 0xFF, (byte) 0xFE})
                .putShort((short) (said.length + 2))
                .put(said)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** An archive of one file of so many zeros. */
    private static byte[] zip(String name, int size) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1_000_000];
            for (int left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] both(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
