package tambon.orders.fair;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.page.IdCursor;
import tambon.infra.page.Slice;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.Fairs.Booth;
import tambon.orders.Fairs.Card;
import tambon.orders.Fairs.Day;
import tambon.orders.Fairs.Events;
import tambon.orders.Fairs.Explanation;
import tambon.orders.Fairs.Item;
import tambon.orders.Fairs.Settled;
import tambon.orders.OrderSlice;
import tambon.orders.payment.PromptPayCode;

import jakarta.inject.Singleton;
import java.util.List;

/** Booths as their pages show them: four statements, however much was sold. */
@Singleton
class BoothReader {

    private final Statements sql;
    private final BoothRows rows;

    BoothReader(Statements sql, BoothRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    private record Head(Card card, @Nullable String promptPay) {}

    Booth booth(long producerId, long boothId) {
        var head = sql.first(
                        "select id, event_name, channel, place_code, first_day, last_day, state, promptpay_id"
                                + " from tambon_orders.fair_booth where id = ? and producer_id = ?",
                        row -> new Head(BoothRows.card(row), row.textOrNull("promptpay_id")),
                        boothId,
                        producerId)
                .orElseThrow(CaptureRejected::unknown);
        var payTo = head.promptPay == null ? null : PromptPayCode.upToAmount(head.promptPay);
        return new Booth(head.card, payTo, items(boothId), days(boothId), settled(boothId));
    }

    OrderSlice<Card> ofProducer(long producerId, @Nullable String cursor, int size) {
        var slice = Slice.of(
                rows.ofProducer(producerId, IdCursor.below(cursor), size + 1), size, card -> IdCursor.after(card.id()));
        return new OrderSlice<>(slice.items(), slice.next());
    }

    List<Item> items(long boothId) {
        return sql.list(
                """
                select variant_id, product_id, name_th, name_en, price_satang, taken, sold, brought_back, settled
                from tambon_orders.fair_float where booth_id = ? order by name_th, variant_id""",
                row -> new Item(
                        row.number("variant_id"),
                        row.number("product_id"),
                        row.text("name_th"),
                        row.text("name_en"),
                        Money.satang(row.number("price_satang")),
                        row.count("taken"),
                        row.count("sold"),
                        row.count("brought_back"),
                        row.count("settled")),
                boothId);
    }

    /** Days are Thailand's, which is seven hours ahead all year. Of each phone the last count of a day counts. */
    private List<Day> days(long boothId) {
        return sql.list(
                """
                select day, sum(sales) sales, sum(cash) cash, sum(promptpay) promptpay, max(counted) counted from (
                  select date(date_add(at, interval 7 hour)) day, sum(if(undoes is null, 1, -1)) sales,
                    sum(if(method = 'CASH', total_satang, 0)) cash,
                    sum(if(method = 'PROMPTPAY', total_satang, 0)) promptpay, null counted
                  from tambon_orders.fair_sale where booth_id = ? group by 1
                  union all
                  select c.day, 0, 0, 0, sum(c.counted_satang) from tambon_orders.fair_cash c
                  left join tambon_orders.fair_cash later on later.booth_id = c.booth_id and later.phone = c.phone
                    and later.day = c.day and (later.at > c.at or later.at = c.at and later.client_id > c.client_id)
                  where c.booth_id = ? and later.booth_id is null group by c.day
                ) both_sides group by day order by day""",
                row -> new Day(
                        row.day("day"),
                        row.count("sales"),
                        Money.satang(row.number("cash")),
                        Money.satang(row.number("promptpay")),
                        row.moneyOrNull("counted")),
                boothId,
                boothId);
    }

    private List<Settled> settled(long boothId) {
        return sql.list(
                "select variant_id, kind, pieces, note, who, at from tambon_orders.fair_settlement where booth_id = ?"
                        + " order by id",
                row -> new Settled(
                        row.number("variant_id"),
                        row.constant("kind", Explanation.class),
                        row.count("pieces"),
                        row.text("note"),
                        row.text("who"),
                        row.time("at")),
                boothId);
    }

    /** Under the fiscal year they began in. */
    List<Events> events(String areaPrefix, FiscalYear year) {
        return sql.list(
                """
                select channel, count(*) booths, sum(datediff(last_day, first_day) + 1) days
                from tambon_orders.fair_booth
                where first_day between ? and ? and place_code >= ? and place_code < ?
                group by channel order by channel""",
                row -> new Events(row.text("channel"), row.number("booths"), row.number("days")),
                year.firstDay(),
                year.lastDay(),
                areaPrefix,
                areaPrefix + "~");
    }
}
