package tambon.orders.market;

import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.orders.CaptureRejected;
import tambon.orders.Markets.Picture;
import tambon.orders.Markets.Scope;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Photos of market days: what was put to a day, and what a report shows of a time. */
@Singleton
class MarketPhotos {

    private final Statements sql;
    private final MarketList markets;
    private final MarketLedger ledger;
    private final WholeTransaction transaction;

    MarketPhotos(Statements sql, MarketList markets, MarketLedger ledger, WholeTransaction transaction) {
        this.sql = sql;
        this.markets = markets;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    void attach(Scope scope, long dayId, byte[] photo, String who) {
        var values = new ArrayList<Object>(List.of(dayId));
        long market = sql.first(
                        "select d.market_id from tambon_orders.market_day d join tambon_orders.market m"
                                + " on m.id = d.market_id where d.id = ? and " + MarketList.within(scope, values),
                        row -> row.number("market_id"),
                        values.toArray())
                .orElseThrow(CaptureRejected::unknown);
        var jpeg = MarketPhoto.shrunk(photo);
        transaction.run(() -> {
            sql.change("replace into tambon_orders.market_photo (day_id, jpeg) values (?, ?)", dayId, jpeg);
            markets.note(market, "PHOTO", Long.toString(dayId), who);
            ledger.document(dayId + "/", "ภาพถ่ายวันตลาด", who);
            return dayId;
        });
    }

    Optional<byte[]> photo(Scope scope, long dayId) {
        var values = new ArrayList<Object>(List.of(dayId));
        return sql.first(
                "select p.jpeg from tambon_orders.market_photo p join tambon_orders.market_day d on d.id = p.day_id"
                        + " join tambon_orders.market m on m.id = d.market_id where p.day_id = ? and "
                        + MarketList.within(scope, values),
                row -> row.bytes("jpeg"),
                values.toArray());
    }

    List<Picture> pictures(String areaPrefix, LocalDate first, LocalDate last, int most) {
        return sql.list(
                """
                select d.id, l.name, d.day from (
                  select m.id market_id, m.name, max(d.day) day from tambon_orders.market_photo p
                  join tambon_orders.market_day d on d.id = p.day_id join tambon_orders.market m on m.id = d.market_id
                  where d.day between ? and ? and m.tambon_code >= ? and m.tambon_code < ?
                  group by m.id, m.name order by day desc, m.id limit ?) l
                join tambon_orders.market_day d on d.market_id = l.market_id and d.day = l.day
                order by d.day desc, d.market_id""",
                row -> new Picture(row.number("id"), row.text("name"), row.day("day")),
                first,
                last,
                areaPrefix,
                areaPrefix + "~",
                most);
    }
}
