package tambon.storefront.money;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.ListUnreadable;
import tambon.orders.Remittances;
import tambon.orders.Remittances.NewLine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A carrier's list of parcels as CSV: the columns are found by their headings, in Thai or English, in any order; others
 * are left alone. UTF-8, or the Thai Windows coding (TIS-620) that Thai spreadsheets write.
 */
final class CarrierFile {

    static final int MOST_BYTES = 1_000_000;

    private static final Set<String> TRACKING = Set.of(
            "tracking_number",
            "tracking",
            "tracking no",
            "barcode",
            "consignment",
            "เลขพัสดุ",
            "หมายเลขพัสดุ",
            "เลขที่พัสดุ");
    private static final Set<String> AMOUNT = Set.of(
            "cod_amount", "cod", "cod amount", "amount", "ยอดเก็บเงิน", "ยอดเก็บเงินปลายทาง", "ยอดเงิน", "จำนวนเงิน");
    private static final Set<String> FEE =
            Set.of("fee", "cod_fee", "cod fee", "service fee", "ค่าธรรมเนียม", "ค่าบริการ");

    private CarrierFile() {}

    /** @throws OrdersRejected naming the line and the column that cannot be read */
    static List<NewLine> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw wrong(1, "file");
        }
        var lines = new ArrayList<NewLine>();
        try (var parser = CSVFormat.EXCEL
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(text(file)))) {
            var rows = parser.iterator();
            if (!rows.hasNext()) {
                throw wrong(1, "file");
            }
            var heading = rows.next();
            int tracking = column(heading, TRACKING);
            int amount = column(heading, AMOUNT);
            int fee = column(heading, FEE);
            if (tracking < 0 || amount < 0) {
                throw wrong(1, "header");
            }
            while (rows.hasNext()) {
                var row = rows.next();
                lines.add(line(row, (int) parser.getCurrentLineNumber(), tracking, amount, fee));
                if (lines.size() > Remittances.MOST_LINES) {
                    throw wrong(lines.size(), "file");
                }
            }
        } catch (CSVException | UncheckedIOException | IllegalStateException broken) { // what its iterator throws
            throw wrong(lines.size() + 2, "file");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a reader of text in memory does not fail
        }
        return lines;
    }

    private static NewLine line(CSVRecord row, int number, int tracking, int amount, int fee) {
        var parcel = cell(row, tracking);
        if (parcel.isEmpty()) {
            throw wrong(number, "trackingNumber");
        }
        var collected =
                MoneyForms.baht(cell(row, amount)).filter(Money::isPositive).orElseThrow(() -> wrong(number, "amount"));
        var kept = cell(row, fee).isEmpty()
                ? Money.ZERO
                : MoneyForms.baht(cell(row, fee))
                        .filter(some -> some.compareTo(collected) <= 0)
                        .orElseThrow(() -> wrong(number, "fee"));
        return new NewLine(parcel, collected, kept);
    }

    private static String cell(CSVRecord row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    private static int column(CSVRecord heading, Set<String> names) {
        for (int i = 0; i < heading.size(); i++) {
            var name = heading.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            if (names.contains(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String text(byte[] file) {
        var utf8 = decoded(file, StandardCharsets.UTF_8);
        return utf8 == null ? new String(file, Charset.forName("TIS-620")) : utf8;
    }

    private static @Nullable String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException another) {
            return null;
        }
    }

    private static OrdersRejected wrong(int line, String column) {
        return new OrdersRejected(new ListUnreadable(line, column));
    }
}
