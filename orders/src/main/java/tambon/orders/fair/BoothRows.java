package tambon.orders.fair;

import io.micronaut.transaction.annotation.Transactional;
import tambon.catalog.Offer;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.orders.CaptureRejected;
import tambon.orders.Fairs.Card;
import tambon.orders.Fairs.Opening;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/** The statements about booths and what they took along. */
@Singleton
class BoothRows {

    private static final String CARD = "id, event_name, channel, place_code, first_day, last_day, state";

    private final Statements sql;

    BoothRows(Statements sql) {
        this.sql = sql;
    }

    /** @param areaCode where the producer is */
    record Held(Card card, String areaCode) {}

    void add(long id, long producerId, String areaCode, Opening opening, String who, Instant now) {
        sql.change(
                """
                insert into tambon_orders.fair_booth (id, producer_id, event_name, channel, place_code, area_code,
                first_day, last_day, promptpay_id, state, opened_at, opened_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""",
                id,
                producerId,
                opening.event(),
                opening.channel(),
                opening.placeCode(),
                areaCode,
                opening.firstDay(),
                opening.lastDay(),
                opening.promptPay().isEmpty() ? null : opening.promptPay(),
                now,
                who);
    }

    /** The float grows; what is new there is there from now on. */
    void addFloat(long boothId, Offer offer, int quantity) {
        sql.change(
                """
                insert into tambon_orders.fair_float
                    (booth_id, variant_id, product_id, product_type, name_th, name_en, price_satang, taken)
                values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update taken = taken + values(taken)""",
                boothId,
                offer.variantId(),
                offer.productId(),
                offer.type(),
                name(offer.productNameTh(), offer.variantNameTh()),
                name(offer.productNameEn(), offer.variantNameEn()),
                offer.price(),
                quantity);
    }

    private static String name(String product, String variant) {
        return (product + " " + variant).strip();
    }

    /**
     * The booth, kept from everybody else until the transaction ends: its phones come one after the other.
     *
     * @throws CaptureRejected if it is another producer's
     */
    @Transactional(propagation = MANDATORY)
    Held lock(long producerId, long boothId) {
        return sql.first(
                        "select area_code, " + CARD
                                + " from tambon_orders.fair_booth where id = ? and producer_id = ? for update",
                        row -> new Held(card(row), row.text("area_code")),
                        boothId,
                        producerId)
                .orElseThrow(CaptureRejected::unknown);
    }

    /** @throws CaptureRejected if it is another producer's, or closed */
    @Transactional(propagation = MANDATORY)
    Held lockOpen(long producerId, long boothId) {
        var held = lock(producerId, boothId);
        if (!held.card.open()) {
            throw new CaptureRejected(new CaptureRejected.WrongMoment("CLOSED"));
        }
        return held;
    }

    List<Card> ofProducer(long producerId, long below, int size) {
        return sql.list(
                "select " + CARD
                        + " from tambon_orders.fair_booth where producer_id = ? and id < ? order by id desc limit "
                        + size,
                BoothRows::card,
                producerId,
                below);
    }

    static Card card(Row row) throws SQLException {
        return new Card(
                row.number("id"),
                row.text("event_name"),
                row.text("channel"),
                row.text("place_code"),
                row.day("first_day"),
                row.day("last_day"),
                row.text("state").equals("OPEN"));
    }
}
