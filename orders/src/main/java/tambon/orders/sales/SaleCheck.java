package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SaleChannels;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.Malformed;
import tambon.orders.SalesRejected.NoSuchChannel;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a sale must be to enter the ledger. */
@Singleton
class SaleCheck {

    static final int LONGEST_REASON = 300;

    private static final Pattern SOURCE = Pattern.compile("[A-Z_]{1,20}");
    private static final Pattern AREA = Pattern.compile("[0-9]{4}|[0-9]{6}");
    private static final Pattern OCCASION = Pattern.compile("[\\x21-\\x7e]{1,40}");
    /** So that no sum of a year overflows: a thousand million baht in one line. */
    private static final long MOST_SATANG = 100_000_000_000L;

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);
    /** Before it nothing was counted; CDD's base year is BE 2563. */
    private static final LocalDate EARLIEST = new FiscalYear(2550).firstDay();

    private final SaleChannels channels;
    private final Clock clock;

    SaleCheck(SaleChannels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    /** @throws SalesRejected naming the first field that is wrong */
    void mustBeWhole(Sale sale) {
        must("source", SOURCE.matcher(sale.source()).matches());
        mustBeText("key", sale.key(), 100);
        must(
                "at",
                sale.at().isBefore(clock.instant().plus(CLOCKS_DIFFER))
                        && !LocalDate.ofInstant(sale.at(), FiscalYear.BANGKOK).isBefore(EARLIEST));
        must("quantity", sale.quantity() >= 0);
        must("gross", !sale.gross().isNegative() && sale.gross().satang() <= MOST_SATANG);
        must("discount", !sale.discount().isNegative() && sale.discount().compareTo(sale.gross()) <= 0);
        must("area", AREA.matcher(sale.areaCode()).matches());
        must("place", sale.placeCode() == null || AREA.matcher(sale.placeCode()).matches());
        must(
                "occasion",
                sale.occasion() == null || OCCASION.matcher(sale.occasion()).matches());
        must("producer", sale.productId() == null || sale.producerId() != null);
        mustBeText("recorder", sale.recorder(), 100);
        must("evidence", sale.evidence() == null || sale.evidence().length() <= 300);
        if (channels.all().stream().noneMatch(channel -> channel.code().equals(sale.channel()))) {
            throw new SalesRejected(new NoSuchChannel(sale.channel()));
        }
    }

    /** The new truth of a record: what it says, under the name the record has. */
    static Sale under(Sale record, Sale instead) {
        return new Sale(
                record.source(),
                record.key(),
                instead.at(),
                instead.producerId(),
                instead.productId(),
                instead.variantId(),
                instead.type(),
                instead.quantity(),
                instead.gross(),
                instead.discount(),
                instead.channel(),
                instead.areaCode(),
                instead.placeCode(),
                instead.occasion(),
                instead.recorder(),
                instead.evidence(),
                instead.confidence());
    }

    static void mustBeText(String field, @Nullable String text, int most) {
        must(field, text != null && !text.isBlank() && text.length() <= most);
    }

    private static void must(String field, boolean fine) {
        if (!fine) {
            throw new SalesRejected(new Malformed(field));
        }
    }
}
