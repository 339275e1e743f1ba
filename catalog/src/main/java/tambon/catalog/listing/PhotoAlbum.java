package tambon.catalog.listing;

import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.NoSuchPicture;
import tambon.catalog.CatalogRejected.TooManyPictures;
import tambon.catalog.PictureSize;
import tambon.catalog.form.Faults;
import tambon.catalog.picture.DrawnAnew;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.time.Clock;

/** The photos of a product, whose row the caller has locked. The oldest photo is the one for cards. */
@Singleton
class PhotoAlbum {

    private static final int MOST = 10;
    private static final int ALT = 150;

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    PhotoAlbum(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a photo shows, in two languages. */
    record Alts(String th, String en) {}

    static Alts checked(String altTh, String altEn) {
        var faults = new Faults();
        var alts = new Alts(faults.line("altTh", altTh, ALT), faults.line("altEn", altEn, ALT));
        faults.refuseIfAny();
        return alts;
    }

    boolean add(long productId, DrawnAnew photo, Alts alts) {
        long there = sql.first(
                        "select count(*) n from tambon_catalog.picture where product_id = ?",
                        row -> row.number("n"),
                        productId)
                .orElse(0L);
        if (there >= MOST) {
            throw new CatalogRejected(new TooManyPictures(MOST));
        }
        var id = ids.next();
        sql.change("""
                insert into tambon_catalog.picture (id, product_id, alt_th, alt_en, width, height, added_at)
                values (?, ?, ?, ?, ?, ?, ?)""", id, productId, alts.th(), alts.en(), photo.width(), photo.height(), clock.instant());
        // One row a statement: together they could outgrow what the server takes in one packet.
        photo.jpeg().forEach((size, bytes) -> keep(id, size, "jpeg", bytes));
        photo.webp().forEach((size, bytes) -> keep(id, size, "webp", bytes));
        return chooseFirst(productId);
    }

    private void keep(long pictureId, PictureSize size, String format, byte[] bytes) {
        sql.change(
                "insert into tambon_catalog.picture_bytes (picture_id, pixels, format, bytes) values (?, ?, ?, ?)",
                pictureId,
                size.pixels(),
                format,
                bytes);
    }

    boolean remove(long productId, long pictureId) {
        int removed =
                sql.change("delete from tambon_catalog.picture where id = ? and product_id = ?", pictureId, productId);
        if (removed == 0) {
            throw new CatalogRejected(new NoSuchPicture(pictureId));
        }
        return chooseFirst(productId);
    }

    private boolean chooseFirst(long productId) {
        var first = sql.list(
                "select id from tambon_catalog.picture where product_id = ? order by id limit 1",
                row -> row.number("id"),
                productId);
        return sql.change(
                        "update tambon_catalog.product set version = version + 1, picture_id = ?, changed_at = ? where id = ?",
                        first.isEmpty() ? null : first.getFirst(),
                        clock.instant(),
                        productId)
                == 1;
    }
}
