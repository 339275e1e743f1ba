package tambon.storefront.staff;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ListingCard;
import tambon.catalog.Listings;
import tambon.catalog.ProducerCard;
import tambon.catalog.Producers;
import tambon.infra.id.PublicId;
import tambon.infra.place.Place;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.SaleChannels;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Row;
import tambon.orders.SalesFigures.Sum;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;
import tambon.storefront.staff.SalesViews.Group;
import tambon.storefront.staff.SalesViews.LedgerRow;
import tambon.storefront.staff.SalesViews.Name;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gives the codes of figures their names, and each figure the addresses of what it is made of. */
@Singleton
public final class GroupNames {

    private static final int ERA = 543;
    private static final String UNKNOWN = "NONE";

    private final Places places;
    private final Producers producers;
    private final Listings listings;
    private final SaleChannels channels;

    GroupNames(Places places, Producers producers, Listings listings, SaleChannels channels) {
        this.channels = channels;
        this.places = places;
        this.producers = producers;
        this.listings = listings;
    }

    List<Group> groups(Language language, Asked asked, Grouping grouping, List<Sum> sums) {
        return groups(
                language,
                asked,
                grouping,
                sums,
                sums.stream().mapToLong(sum -> sum.net().satang()).sum());
    }

    /** @param whole satang, of which each is a share */
    List<Group> groups(Language language, Asked asked, Grouping grouping, List<Sum> sums, long whole) {
        var makers = grouping == Grouping.PRODUCER
                ? producerCards(
                        sums.stream().map(sum -> Long.parseLong(sum.key())).toList())
                : Map.<Long, ProducerCard>of();
        var groups = new ArrayList<Group>();
        for (var sum : sums) {
            var picked = picked(asked.without("by", "sort", "from"), grouping, sum.key());
            groups.add(new Group(
                    sum.key(),
                    name(language, grouping, sum.key(), makers),
                    "/staff/sales"
                            + picked.with("by", Asked.code(finer(grouping, picked)))
                                    .query(),
                    "/staff/sales/rows" + picked.query(),
                    sum.net(),
                    sum.pieces(),
                    sum.sales(),
                    whole == 0 ? 0 : Math.round(sum.net().satang() * 1000.0 / whole)));
        }
        return groups;
    }

    /** Rows as they are read: with the names of who made them, what was sold, and where. In the order given. */
    public List<LedgerRow> rows(Language language, List<Row> rows) {
        var makers = producerCards(known(rows, Row::producerId));
        var goods = listings.cards(known(rows, Row::productId));
        return rows.stream()
                .map(row -> new LedgerRow(
                        PublicId.of(row.id()),
                        row.at(),
                        maker(language, makers, row.producerId()),
                        product(language, goods, row.productId()),
                        row.type() == null ? UNKNOWN : row.type().name(),
                        row.quantity(),
                        row.net(),
                        channel(language, row.channel()),
                        place(language, row.areaCode()),
                        row.reverses() == null ? null : PublicId.of(row.reverses()),
                        row.confidence(),
                        row.recorder(),
                        row.evidence(),
                        row.reason(),
                        row.orderId() == null && row.reverses() == null))
                .toList();
    }

    private static List<Long> known(List<Row> rows, Function<Row, @Nullable Long> id) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(id.apply(row)))
                .distinct()
                .toList();
    }

    /** What the group is made of, as an address asks for it. */
    private static Asked picked(Asked asked, Grouping grouping, String key) {
        return switch (grouping) {
            case CHANNEL -> asked.with("channel", key);
            case PROVINCE, DISTRICT -> asked.with("area", key);
            case PRODUCER -> asked.with("producer", PublicId.of(Long.parseLong(key)));
            case PRODUCT_TYPE ->
                key.equals(UNKNOWN)
                        ? asked.with("mark", "type:" + key)
                        : asked.with("type", key.toLowerCase(Locale.ROOT));
            case MONTH -> {
                var month = month(key);
                yield asked.with(
                                "year",
                                Integer.toString(FiscalYear.of(month.atDay(1)).be()))
                        .with("month", Integer.toString(month.getMonthValue()));
            }
            case FISCAL_YEAR -> asked.with("year", key);
            case STARS, QUADRANT, CONFIDENCE, COHORT ->
                asked.without("type", "channel").with("mark", Asked.code(grouping) + ":" + key);
        };
    }

    private static Grouping finer(Grouping grouping, Asked picked) {
        return switch (grouping) {
            case FISCAL_YEAR -> Grouping.MONTH;
            case PROVINCE -> Grouping.DISTRICT;
            case DISTRICT -> Grouping.PRODUCER;
            case PRODUCER -> Grouping.PRODUCT_TYPE;
            case CHANNEL, PRODUCT_TYPE, MONTH, STARS, QUADRANT, CONFIDENCE, COHORT ->
                switch (picked.get("area").length()) {
                    case 0 -> Grouping.PROVINCE;
                    case 2 -> Grouping.DISTRICT;
                    default -> Grouping.PRODUCER;
                };
        };
    }

    private Name name(Language language, Grouping grouping, String key, Map<Long, ProducerCard> makers) {
        return switch (grouping) {
            case CHANNEL -> channel(language, key);
            case PROVINCE, DISTRICT -> place(language, key);
            case PRODUCER -> maker(language, makers.get(Long.valueOf(key)), Long.parseLong(key));
            case PRODUCT_TYPE -> type(language, key);
            case MONTH -> new Name(Written.month(language, month(key)), language.code());
            case FISCAL_YEAR -> year(language, Integer.parseInt(key));
            case STARS, QUADRANT, CONFIDENCE -> mark(language, Asked.code(grouping), key);
            case COHORT -> mark(language, "cohort", key);
        };
    }

    /** {@code mark.stars.5}; a code that has no words stands for itself. */
    public Name mark(Language language, String part, String value) {
        return Words.find(language, "mark." + part + "." + value)
                .map(text -> new Name(text, language.code()))
                .orElse(new Name(value, "und"));
    }

    public Name year(Language language, int be) {
        return new Name(Integer.toString(language == Language.TH ? be : be - ERA), language.code());
    }

    public Name type(Language language, String type) {
        return new Name(Words.say(language, "type." + type.toLowerCase(Locale.ROOT)), language.code());
    }

    public Name channel(Language language, String code) {
        return Words.find(language, "channel." + code)
                .or(() -> channels.all().stream()
                        .filter(channel -> channel.code().equals(code))
                        .map(channel -> language.pick(channel.nameTh(), channel.nameEn()))
                        .findAny())
                .map(text -> new Name(text, language.code()))
                .orElse(new Name(code, "und"));
    }

    /** The country for an empty code; else as {@link #place}. */
    public Name area(Language language, String code) {
        return code.isEmpty() ? new Name(Words.say(language, "staff.country"), language.code()) : place(language, code);
    }

    /** A province by its name, a smaller place by its name and that of the next larger. */
    public Name place(Language language, String code) {
        if (code.length() == 2) {
            return places.province(code)
                    .map(p -> new Name(language.pick(p.nameTh(), p.nameEn()), language.code()))
                    .orElse(new Name(code, "und"));
        }
        return places.place(code)
                .map(GroupNames::within)
                .map(text -> new Name(text, "th"))
                .orElse(new Name(code, "und"));
    }

    private static String within(Place place) {
        var tambon = place.tambon();
        return tambon == null
                ? place.district().title() + " " + place.province().nameTh()
                : tambon.title() + " " + place.district().title();
    }

    public Name maker(Language language, ProducerCard card) {
        return new Name(
                language.pick(card.nameTh(), card.nameEn()),
                language == Language.EN && !card.nameEn().isBlank() ? "en" : "th");
    }

    private Name maker(Language language, Map<Long, ProducerCard> makers, @Nullable Long id) {
        return id == null ? unknown(language) : maker(language, makers.get(id), id);
    }

    private static Name product(Language language, Map<Long, ListingCard> goods, @Nullable Long id) {
        return id == null ? unknown(language) : product(language, goods.get(id), id);
    }

    /** Where the record is coarser than that. */
    private static Name unknown(Language language) {
        return new Name(Words.say(language, "sales.unknown"), language.code());
    }

    private Name maker(Language language, @Nullable ProducerCard card, long id) {
        return card == null ? new Name(PublicId.of(id), "und") : maker(language, card);
    }

    private static Name product(Language language, @Nullable ListingCard card, long id) {
        return card == null
                ? new Name(PublicId.of(id), "und")
                : new Name(
                        language.pick(card.nameTh(), card.nameEn()),
                        language == Language.EN && !card.nameEn().isBlank() ? "en" : "th");
    }

    Map<Long, ProducerCard> producerCards(Collection<Long> ids) {
        return producers.cards(ids);
    }

    /** {@code 2569-11}: the year is Buddhist. */
    public static YearMonth month(String key) {
        int dash = key.indexOf('-');
        return YearMonth.of(Integer.parseInt(key.substring(0, dash)) - ERA, Integer.parseInt(key.substring(dash + 1)));
    }
}
