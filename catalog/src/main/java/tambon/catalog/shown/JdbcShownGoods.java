package tambon.catalog.shown;

import tambon.catalog.PictureSize;
import tambon.catalog.ProductType;
import tambon.catalog.ShownGoods;
import tambon.catalog.name.Slugs;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcShownGoods implements ShownGoods {

    private static final String SELLING_MAKER =
            " from tambon_catalog.producer m where m.id >= ? and exists (select 1 from tambon_catalog.product p"
                    + " where p.producer_id = m.id and p.state = 'PUBLISHED') order by m.id limit ";

    private final Statements sql;

    JdbcShownGoods(Statements sql) {
        this.sql = sql;
    }

    @Override
    public List<Long> goodsPieces(int size) {
        return pieces(
                "select p.id from tambon_catalog.product p where p.state = 'PUBLISHED' and p.id >= ? order by p.id limit ",
                size);
    }

    @Override
    public List<Shown> goods(long from, int size) {
        return sql.list(
                "select p.id, p.slug, p.changed_at from tambon_catalog.product p where p.state = 'PUBLISHED' and p.id >= ?"
                        + " order by p.id limit ?",
                row -> new Shown(row.number("id"), row.text("slug"), row.time("changed_at")),
                from,
                size);
    }

    @Override
    public List<Long> makersPieces(int size) {
        return pieces("select m.id" + SELLING_MAKER, size);
    }

    @Override
    public List<Shown> makers(long from, int size) {
        return sql.list(
                "select m.id, m.name_th, m.registered_at" + SELLING_MAKER + "?",
                row -> new Shown(row.number("id"), Slugs.of(row.text("name_th")), row.time("registered_at")),
                from,
                size);
    }

    @Override
    public List<ForSale> forSale(long from, int size) {
        return sql.list("""
                select straight_join p.id, v.id variant_id, p.type, p.name_th, v.name_th variant_th, p.slug, p.story_th,
                m.name_th maker_th, p.picture_id, v.price_satang, v.gtin, v.weight_grams, v.made_to_order_days
                from (select id from tambon_catalog.product where state = 'PUBLISHED' and id >= ? order by id limit ?) some
                join tambon_catalog.product p on p.id = some.id
                join tambon_catalog.producer m on m.id = p.producer_id
                join tambon_catalog.variant v on v.product_id = p.id
                where v.withdrawn_at is null and v.price_satang is not null order by p.id, v.position""", JdbcShownGoods::forSale, from, size);
    }

    private List<Long> pieces(String select, int size) {
        var begins = new ArrayList<Long>();
        var next = first(select + "1", 0);
        while (next.isPresent()) {
            begins.add(next.get());
            next = first(select + size + ", 1", next.get());
        }
        return begins;
    }

    private Optional<Long> first(String select, long from) {
        return sql.first(select, row -> row.number("id"), from);
    }

    private static ForSale forSale(Row row) throws SQLException {
        var type = row.constant("type", ProductType.class);
        var picture = row.numberOrNull("picture_id");
        var gtin = row.textOrNull("gtin");
        return new ForSale(
                row.number("id"),
                row.number("variant_id"),
                type,
                row.text("name_th"),
                row.text("variant_th"),
                row.text("slug"),
                row.text("story_th"),
                row.text("maker_th"),
                picture == null
                        ? PictureSize.drawnAddress(type, row.number("id"))
                        : PictureSize.address(picture, PictureSize.LARGE),
                Money.satang(row.number("price_satang")),
                gtin == null ? "" : gtin,
                row.count("weight_grams"),
                row.countOrNull("made_to_order_days"));
    }
}
