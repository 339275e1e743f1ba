package tambon.orders.assisted;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Producers;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.page.IdCursor;
import tambon.infra.page.Slice;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.OrderSlice;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.RecordSales.TakenBack;
import tambon.orders.SaleChannels;
import tambon.orders.ToldSales;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import static tambon.orders.CaptureRejected.require;

/** Keeps told sales and their links; a link is used by one guarded update, so that it works once. */
@Singleton
final class JdbcToldSales implements ToldSales {

    private static final String SOURCE = "ASSISTED";
    private static final Duration LINK_WORKS = Duration.ofDays(7);
    private static final Money MOST = Money.baht(100_000_000);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final String COLUMNS =
            "id, producer_th, day, channel, pieces, amount_satang, note, who, link_hash is not null linked, answer";

    private final Statements sql;
    private final Producers producers;
    private final RecordSales sales;
    private final SaleChannels channels;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcToldSales(
            Statements sql,
            Producers producers,
            RecordSales sales,
            SaleChannels channels,
            WholeTransaction transaction,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.producers = producers;
        this.sales = sales;
        this.channels = channels;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public long write(String areaPrefix, Told told, String who) {
        var producer = producers.cards(List.of(told.producerId())).get(told.producerId());
        if (producer == null || !producer.areaCode().startsWith(areaPrefix)) {
            throw CaptureRejected.invalid("producer", Fault.UNKNOWN);
        }
        check(told);
        return transaction.run(() -> {
            long id = ids.next();
            sql.change(
                    """
                    insert into tambon_orders.told_sale (id, producer_id, producer_th, area_code, day, channel, product_type,
                    pieces, amount_satang, note, who, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    producer.id(),
                    producer.nameTh(),
                    producer.areaCode(),
                    told.day(),
                    told.channel(),
                    told.type(),
                    told.pieces(),
                    told.amount(),
                    told.note(),
                    who,
                    clock.instant());
            sales.record(List.of(new Sale(
                    SOURCE,
                    Long.toString(id),
                    noon(told.day()),
                    producer.id(),
                    null,
                    null,
                    told.type(),
                    told.pieces(),
                    told.amount(),
                    Money.ZERO,
                    told.channel(),
                    producer.areaCode(),
                    null,
                    null,
                    who,
                    "แจ้งทางโทรศัพท์",
                    Confidence.SELF_DECLARED)));
            return id;
        });
    }

    /** Of that day; of today not before it has come. */
    private Instant noon(LocalDate day) {
        var noon = day.atTime(NOON).atZone(FiscalYear.BANGKOK).toInstant();
        var now = clock.instant();
        return noon.isBefore(now) ? noon : now;
    }

    private void check(Told told) {
        var today = clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
        require(!told.day().isAfter(today), "day", Fault.OUT_OF_RANGE);
        require(told.day().isAfter(today.minusYears(1)), "day", Fault.OUT_OF_RANGE);
        require(
                !told.channel().equals(COUNTED_BY_ITSELF)
                        && channels.all().stream()
                                .anyMatch(channel -> channel.code().equals(told.channel())),
                "channel",
                Fault.UNKNOWN);
        require(told.pieces() >= 0 && told.pieces() <= 1_000_000, "pieces", Fault.OUT_OF_RANGE);
        require(told.amount().isPositive() && told.amount().compareTo(MOST) <= 0, "amount", Fault.OUT_OF_RANGE);
        require(told.note().length() <= 300, "note", Fault.OUT_OF_RANGE);
    }

    @Override
    public OrderSlice<Kept> list(String areaPrefix, @Nullable String cursor, int size) {
        var found = sql.list(
                "select " + COLUMNS + " from tambon_orders.told_sale where area_code >= ? and area_code < ? and id < ?"
                        + " order by id desc limit " + (size + 1),
                JdbcToldSales::read,
                areaPrefix,
                areaPrefix + "~",
                IdCursor.below(cursor));
        var slice = Slice.of(found, size, kept -> IdCursor.after(kept.id()));
        return new OrderSlice<>(slice.items(), slice.next());
    }

    private static Kept read(Row row) throws SQLException {
        var answer = row.textOrNull("answer");
        return new Kept(
                row.number("id"),
                row.text("producer_th"),
                row.day("day"),
                row.text("channel"),
                row.count("pieces"),
                Money.satang(row.number("amount_satang")),
                row.text("note"),
                row.text("who"),
                answer != null ? State.valueOf(answer) : row.flag("linked") ? State.LINKED : State.TOLD);
    }

    @Override
    public String link(String areaPrefix, long id, String who) {
        var bits = new byte[32];
        random.nextBytes(bits);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        int made = sql.change(
                "update tambon_orders.told_sale set link_hash = ?, link_until = ?"
                        + " where id = ? and area_code >= ? and area_code < ? and answer is null",
                hash(secret),
                clock.instant().plus(LINK_WORKS),
                id,
                areaPrefix,
                areaPrefix + "~");
        if (made == 0) {
            throw CaptureRejected.unknown();
        }
        return secret;
    }

    @Override
    public Optional<Kept> behind(String secret) {
        return sql.first(
                "select " + COLUMNS + " from tambon_orders.told_sale where link_hash = ? and link_until > ?"
                        + " and answer is null",
                JdbcToldSales::read,
                hash(secret),
                clock.instant());
    }

    @Override
    public boolean answer(String secret, boolean right) {
        return transaction.run(() -> {
            var kept = behind(secret);
            if (kept.isEmpty()) {
                return false;
            }
            var sale = kept.get();
            int used = sql.change(
                    "update tambon_orders.told_sale set answer = ?, answered_at = ? where id = ? and answer is null"
                            + " and link_hash = ?",
                    right ? State.CONFIRMED : State.DENIED,
                    clock.instant(),
                    sale.id(),
                    hash(secret));
            if (used == 0) {
                return false;
            }
            var key = Long.toString(sale.id());
            if (right) {
                sales.confirm(SOURCE, key, Confidence.DOCUMENTED, "confirmed by link", sale.producerTh());
            } else {
                sales.takeBack(new TakenBack(
                        SOURCE,
                        key,
                        "denied",
                        sale.pieces(),
                        sale.amount(),
                        Money.ZERO,
                        clock.instant(),
                        "the producer says there was no such sale",
                        sale.producerTh()));
            }
            return true;
        });
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
