package tambon.search.elasticsearch;

import org.jspecify.annotations.Nullable;
import tambon.search.Availability;
import tambon.search.index.Boosts;
import tambon.search.index.Card;
import tambon.search.index.FacetValues;
import tambon.search.index.Facts;
import tambon.search.index.Field;
import tambon.search.index.IndexedGood;
import tambon.search.index.PriceBucket;
import tambon.search.index.Ranking;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A product as a document, and back without its tokens. */
final class GoodsJson {

    private static final int MERIT_SCALE = 1_000;
    private static final Ranking STANDING = new Ranking(Boosts.USUAL, Long.MAX_VALUE, "", "");

    private GoodsJson() {}

    static JsonObject document(IndexedGood good) {
        var facts = good.facts();
        var quadrant = facts.quadrant();
        var price = facts.priceFromSatang();
        var priceTo = facts.priceToSatang();
        var json = Json.createObjectBuilder()
                .add(Properties.ID, good.productId())
                .add(Properties.TYPE, facts.type())
                .add(Properties.REGION, facts.region())
                .add(Properties.PROVINCE, facts.province())
                .add(Properties.DISTRICT, facts.district())
                .add(Properties.AREA, facts.area())
                .add(Properties.STARS, facts.stars())
                .add(Properties.QUADRANT, quadrant == null ? "none" : quadrant)
                .add(Properties.LICENCES, strings(facts.licences()))
                .add(Properties.LICENSED, !facts.licences().isEmpty())
                .add(Properties.DELIVERIES, strings(facts.deliveries()))
                .add(Properties.AVAILABILITY, facts.availability().name())
                .add(Properties.AVAILABLE, FacetValues.availability(facts))
                .add(Properties.MAKING, facts.madeToOrder() ? "made-to-order" : "ready")
                .add(Properties.PRICE_BUCKET, PriceBucket.of(price).key())
                .add(Properties.SELLER, facts.sellerId())
                .add(Properties.PUBLISHED, facts.publishedAt())
                .add(Properties.SOLD, facts.sold())
                .add(Properties.SALES_STEP, Ranking.salesStep(facts.sold()))
                .add(Properties.NAME_WORDS, Math.clamp(facts.nameWords(), 1, Ranking.LONG_NAME))
                .add(Properties.MERIT, (long) STANDING.score(MERIT_SCALE, facts))
                .add(Properties.NAME_KEY, good.card().nameTh())
                .add(
                        Properties.CARD,
                        Base64.getEncoder().encodeToString(good.card().toBytes()));
        if (price != null) {
            json.add(Properties.PRICE, price);
        }
        if (priceTo != null) {
            json.add(Properties.PRICE_TO, priceTo);
        }
        for (var field : Field.values()) {
            json.add(field.key(), strings(good.tokens().of(field)));
        }
        return json.build();
    }

    private static jakarta.json.JsonArrayBuilder strings(Collection<String> values) {
        var array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }

    static Card card(JsonObject source) {
        var bytes = Base64.getDecoder().decode(source.getString(Properties.CARD));
        return Card.of(bytes, 0);
    }

    static long id(JsonObject source) {
        return source.getJsonNumber(Properties.ID).longValueExact();
    }

    static long seller(JsonObject source) {
        return source.getJsonNumber(Properties.SELLER).longValueExact();
    }

    static long merit(JsonObject source) {
        return source.getJsonNumber(Properties.MERIT).longValueExact();
    }

    static Facts facts(JsonObject source) {
        var quadrant = source.getString(Properties.QUADRANT);
        return new Facts(
                source.getString(Properties.TYPE),
                source.getString(Properties.AREA),
                source.getString(Properties.REGION),
                source.getInt(Properties.STARS),
                quadrant.equals("none") ? null : quadrant.toUpperCase(Locale.ROOT),
                set(source, Properties.LICENCES),
                set(source, Properties.DELIVERIES),
                Availability.valueOf(source.getString(Properties.AVAILABILITY)),
                source.getString(Properties.MAKING).equals("made-to-order"),
                number(source, Properties.PRICE),
                number(source, Properties.PRICE_TO),
                seller(source),
                source.getJsonNumber(Properties.PUBLISHED).longValueExact(),
                source.getJsonNumber(Properties.SOLD).longValueExact(),
                source.getInt(Properties.NAME_WORDS));
    }

    private static @Nullable Long number(JsonObject source, String name) {
        return source.get(name) instanceof JsonNumber number ? number.longValueExact() : null;
    }

    private static Set<String> set(JsonObject source, String name) {
        var values = new HashSet<String>();
        for (var value : source.getJsonArray(name)) {
            values.add(((JsonString) value).getString());
        }
        return values;
    }
}
