package tambon.search.lucene;

import org.apache.lucene.util.BytesRef;
import tambon.search.index.Card;
import tambon.search.index.FacetValues;
import tambon.search.index.Facts;
import tambon.search.index.IndexedGood;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a segment keeps of a product for its card, in bytes read without decompressing. */
final class StoredGood {

    private static final int HEADER = 3 * Long.BYTES + Integer.BYTES + 1;

    private StoredGood() {}

    static BytesRef of(IndexedGood good) {
        var facts = good.facts();
        var card = good.card().toBytes();
        var quadrant = facts.quadrant();
        var bytes = ByteBuffer.allocate(HEADER + Byte.BYTES + facts.area().length() + card.length);
        var to = facts.priceToSatang();
        bytes.putLong(to == null ? -1 : to)
                .putLong(facts.sold())
                .putLong(facts.sellerId())
                .putInt(facts.nameWords())
                .put((byte) (quadrant == null ? 0 : quadrant.charAt(0)))
                .put((byte) facts.area().length())
                .put(facts.area().getBytes(StandardCharsets.US_ASCII))
                .put(card);
        return new BytesRef(bytes.array());
    }

    static Card card(BytesRef stored) {
        int skip = HEADER + 1 + stored.bytes[stored.offset + HEADER];
        return Card.of(stored.bytes, stored.offset + skip);
    }

    /** The bytes of one of the card's texts: the same for the same text. */
    static BytesRef text(BytesRef stored, int number) {
        int end = stored.offset + stored.length;
        int from = stored.offset + HEADER + 1 + stored.bytes[stored.offset + HEADER];
        for (int before = 0; before < number; before++) {
            from = Card.endOfText(stored.bytes, from) + 1;
        }
        return new BytesRef(stored.bytes, from, Math.min(end, Card.endOfText(stored.bytes, from)) - from);
    }

    static long seller(BytesRef stored) {
        return ByteBuffer.wrap(stored.bytes, stored.offset, stored.length).getLong(stored.offset + 2 * Long.BYTES);
    }

    static Facts facts(BytesRef stored, long packed, long priceFrom, long publishedAt) {
        var bytes = ByteBuffer.wrap(stored.bytes, stored.offset, stored.length);
        long priceTo = bytes.getLong();
        long sold = bytes.getLong();
        long seller = bytes.getLong();
        int nameWords = bytes.getInt();
        byte quadrant = bytes.get();
        var area = new byte[bytes.get()];
        bytes.get(area);
        int type = PackedFacts.type(packed);
        int region = PackedFacts.region(packed);
        return new Facts(
                type < FacetValues.TYPES.size() ? FacetValues.TYPES.get(type) : "",
                new String(area, StandardCharsets.US_ASCII),
                region < FacetValues.REGIONS.size() ? FacetValues.REGIONS.get(region) : "",
                PackedFacts.stars(packed),
                quadrant == 0 ? null : String.valueOf((char) quadrant).toUpperCase(Locale.ROOT),
                PackedFacts.named(FacetValues.LICENCES, PackedFacts.licences(packed)),
                PackedFacts.named(FacetValues.DELIVERIES, PackedFacts.deliveries(packed)),
                PackedFacts.availabilityOf(packed),
                PackedFacts.making(packed) == 1,
                priceFrom < 0 ? null : priceFrom,
                priceTo < 0 ? null : priceTo,
                seller,
                publishedAt,
                sold,
                nameWords);
    }
}
