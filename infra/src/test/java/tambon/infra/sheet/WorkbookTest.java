package tambon.infra.sheet;

import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import tambon.infra.sheet.WorkbookRefused.Reason;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkbookTest {

    private record Line(int number, List<String> cells) {}

    @Test
    void rows_come_with_their_numbers_and_numbers_in_full() throws IOException {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "ชื่อ");
            sheet.value(0, 2, "ราคา");
            sheet.value(3, 0, "กะปิ");
            sheet.value(3, 2, 1_250_000.5);
        });

        assertThat(Workbook.is(file)).isTrue();
        assertThat(lines(file, 10))
                .containsExactly(
                        new Line(1, List.of("ชื่อ", "", "ราคา")), new Line(4, List.of("กะปิ", "", "1250000.5")));
        assertThat(lines(file, 1).getFirst().cells()).containsExactly("ชื่อ");
    }

    @Test
    void what_only_begins_like_a_workbook_is_refused() throws IOException {
        var whole = workbook(sheet -> sheet.value(0, 0, "x"));

        assertRefused(Arrays.copyOf(whole, whole.length / 2), Reason.BROKEN);
        assertRefused(zip("readme.txt", 10), Reason.BROKEN);
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, Reason.BROKEN);
    }

    /** A megabyte of nothing takes a kilobyte. */
    @Test
    void a_small_file_that_would_fill_the_memory_is_refused_unread() throws IOException {
        assertRefused(zip("xl/worksheets/sheet1.xml", 151), Reason.SWELLS);
        assertRefused(zip("xl/sharedStrings.xml", 41), Reason.SWELLS);
    }

    @Test
    void the_first_line_in_another_encoding_is_named() {
        var thai = "หนึ่ง\nสอง\n".getBytes(StandardCharsets.UTF_8);
        var windows = "one\nสอง\n".getBytes(Charset.forName("x-windows-874"));

        assertThat(Encoding.firstLineNotUtf8(thai)).isEmpty();
        assertThat(Encoding.firstLineNotUtf8(windows)).hasValue(2);
        assertThat(Encoding.withoutMark("\uFEFFก".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ก".getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> lines(file, 10))
                .isInstanceOfSatisfying(
                        WorkbookRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static List<Line> lines(byte[] file, int mostColumns) {
        var lines = new ArrayList<Line>();
        Workbook.read(file, mostColumns, (number, cells) -> lines.add(new Line(number, cells)));
        return lines;
    }

    private static byte[] workbook(Consumer<Worksheet> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(file, "a test", "1.0")) {
            rows.accept(book.newWorksheet("หนึ่ง"));
        }
        return file.toByteArray();
    }

    private static byte[] zip(String name, int megabytes) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return file.toByteArray();
    }
}
