package tambon.orders.market;

import io.micronaut.transaction.annotation.Transactional;
import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Markets.Market;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Actor;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/**
 * Keeps the ledger of sales equal to a market's figures. Each part of them (a seller's day, the rest of a day, the rest of a
 * month) has one row that stands; when the part changes, that row is put right.
 */
@Singleton
class MarketLedger {

    private static final String SOURCE = "MARKET";
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Statements sql;
    private final RecordSales sales;

    MarketLedger(Statements sql, RecordSales sales) {
        this.sql = sql;
        this.sales = sales;
    }

    /**
     * One part as it is now.
     *
     * @param name unique among all markets, at most 60 ASCII characters
     * @param areaCode where the producer is; the market's tambon without one
     */
    record Part(
            Market market,
            String name,
            LocalDate day,
            @Nullable Long producerId,
            String areaCode,
            Money amount,
            Confidence confidence) {}

    private record Standing(int edition, long entryId, long satang) {}

    @Transactional(propagation = MANDATORY)
    void set(Part part, String who) {
        var standing = sql.first(
                        "select edition, entry_id, sales_satang from tambon_orders.market_entry where part = ? for update",
                        row -> new Standing(row.count("edition"), row.number("entry_id"), row.number("sales_satang")),
                        part.name)
                .orElse(new Standing(0, 0, 0));
        if (standing.satang == part.amount.satang()) {
            return;
        }
        var now = standing.satang == 0 ? begun(part, standing.edition + 1, who) : changed(part, standing, who);
        sql.change(
                "insert into tambon_orders.market_entry (part, edition, entry_id, sales_satang) values (?, ?, ?, ?)"
                        + " on duplicate key update edition = values(edition), entry_id = values(entry_id),"
                        + " sales_satang = values(sales_satang)",
                part.name,
                now.edition,
                now.entryId,
                now.satang);
    }

    private Standing begun(Part part, int edition, String who) {
        long entry = sales.record(List.of(sale(part, edition, who))).getFirst();
        return new Standing(edition, entry, part.amount.satang());
    }

    /** The desk has checked that the market is theirs; a seller may live in another district. */
    private Standing changed(Part part, Standing standing, String who) {
        var instead = part.amount.isPositive() ? sale(part, standing.edition, who) : null;
        var anywhere = new Actor(who, "", null);
        long entry = sales.correct(standing.entryId, "the market's figures were changed", instead, anywhere);
        return new Standing(standing.edition, entry, part.amount.satang());
    }

    /** What stands under names that begin so is documented from now on. */
    @Transactional(propagation = MANDATORY)
    void document(String beginning, String evidence, String who) {
        sql.list(
                        "select part, edition from tambon_orders.market_entry where part >= ? and part < ?"
                                + " and sales_satang > 0",
                        row -> row.text("part") + "#" + row.count("edition"),
                        beginning,
                        beginning + "~")
                .forEach(key -> sql.change(
                        "update tambon_orders.market_entry set entry_id = ? where part = ?",
                        sales.confirm(SOURCE, key, Confidence.DOCUMENTED, evidence, who),
                        key.substring(0, key.indexOf('#'))));
    }

    private static Sale sale(Part part, int edition, String who) {
        return new Sale(
                SOURCE,
                part.name + "#" + edition,
                part.day.atTime(NOON).atZone(FiscalYear.BANGKOK).toInstant(),
                part.producerId,
                null,
                null,
                null,
                0,
                part.amount,
                Money.ZERO,
                "KTYD_MARKET",
                part.areaCode,
                part.market.form().tambonCode(),
                "market:" + part.market.id(),
                who,
                null,
                part.confidence);
    }
}
