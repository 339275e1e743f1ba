package tambon.catalog.listing;

import tambon.catalog.ListingState;
import tambon.catalog.PictureSize;
import tambon.catalog.ProductChanged;
import tambon.catalog.ProductType;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.event.Outbox;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tells others of changed products, in the transaction that changed them. */
@Singleton
public class ProductChanges {

    private static final int AT_ONCE = 500;

    private final Statements sql;
    private final Outbox outbox;
    private final Clock clock;

    ProductChanges(Statements sql, @Named("catalog") Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Publishes how these products are now; drafts, which nobody has seen, are passed over. */
    public void of(Collection<Long> productIds) {
        var ids = List.copyOf(productIds);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            outbox.publishAll(ProductChanged.TYPE, asTheyAre(some));
        }
    }

    /**
     * Moves a producer's goods to where it is now, and publishes them under its present name. Returns how many goods
     * it has. The update comes first: it waits for whoever is changing one of them.
     */
    public int ofProducer(long producerId, String areaCode) {
        int goods = sql.change(
                "update tambon_catalog.product set version = version + 1, area_code = ?, changed_at = ? where producer_id = ?",
                areaCode,
                clock.instant(),
                producerId);
        of(sql.list(
                "select id from tambon_catalog.product where producer_id = ? and published_at is not null",
                row -> row.number("id"),
                producerId));
        return goods;
    }

    private List<ProductChanged> asTheyAre(List<Long> ids) {
        var values = new ArrayList<Object>(ids.size() + 1);
        values.add(LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK).toString());
        values.addAll(ids);
        return sql.list("""
                select p.id, p.version, p.state, p.type, p.name_th, p.name_en, p.slug, p.story_th, p.story_en,
                p.keywords, p.area_code, p.price_from_satang, p.price_to_satang, p.stars, p.made_to_order,
                p.picture_id, p.published_at, p.quadrant, (select group_concat(concat(l.kind, ' ', l.number) separator '\n')
                from tambon_catalog.licence l where l.product_id = p.id and l.removed_at is null
                and (l.expires_on is null or l.expires_on >= ?)) licences, m.id maker_id, m.name_th maker_th, m.name_en maker_en
                from tambon_catalog.product p join tambon_catalog.producer m on m.id = p.producer_id
                where p.published_at is not null and p.id in (%s)""".formatted(Statements.marks(ids.size())), ProductChanges::event, values.toArray());
    }

    private static ProductChanged event(Row row) throws SQLException {
        var type = row.constant("type", ProductType.class);
        var licences = row.textOrNull("licences");
        return new ProductChanged(
                row.number("id"),
                row.count("version"),
                row.constant("state", ListingState.class) == ListingState.PUBLISHED ? "PUBLISHED" : "HIDDEN",
                type.name(),
                row.text("name_th"),
                row.text("name_en"),
                row.text("slug"),
                row.text("story_th"),
                row.text("story_en"),
                ProductRows.keywords(row),
                new ProductChanged.Maker(row.number("maker_id"), row.text("maker_th"), row.text("maker_en")),
                row.text("area_code"),
                row.numberOrNull("price_from_satang"),
                row.numberOrNull("price_to_satang"),
                row.countOrNull("stars"),
                licences == null ? List.of() : licences.lines().toList(),
                row.flag("made_to_order"),
                ProductRows.pictureAddress(row, type, PictureSize.SMALL),
                row.time("published_at"),
                row.textOrNull("quadrant"));
    }
}
