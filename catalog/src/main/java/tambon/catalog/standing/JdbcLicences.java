package tambon.catalog.standing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FileKindRefused;
import tambon.catalog.CatalogRejected.FileTooHeavy;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.NoSuchListing;
import tambon.catalog.CatalogRejected.OutOfOrder;
import tambon.catalog.Licences;
import tambon.catalog.Listings;
import tambon.catalog.PictureFile;
import tambon.catalog.form.Faults;
import tambon.catalog.form.FileKind;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@Singleton
class JdbcLicences implements Licences {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_LISTED = 200;

    /** Who records what a producer enters itself; whose product it is says which. */
    private static final String PRODUCER = "producer";

    private static final String COLUMNS =
            "l.id, l.product_id, l.kind, l.number, l.issuer, l.issued_on, l.expires_on, l.verify_url, l.file_type";

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Listings listings;
    private final Touch touch;
    private final Ids ids;
    private final Clock clock;

    JdbcLicences(Statements sql, WholeTransaction transaction, Listings listings, Touch touch, Ids ids, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.listings = listings;
        this.touch = touch;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Licence> of(long productId) {
        return sql.list(
                "select " + COLUMNS
                        + " from tambon_catalog.licence l where l.product_id = ? and l.removed_at is null order by l.id desc",
                JdbcLicences::licence,
                productId);
    }

    @Override
    public List<Expiring> expiring(String area, @Nullable Long producerId, int days) {
        var today = touch.today();
        var found = sql.list(
                "select " + COLUMNS
                        + " from tambon_catalog.licence l join tambon_catalog.product p on p.id = l.product_id"
                        + " where l.removed_at is null and l.expires_on between ? and ? and p.area_code like ?"
                        + (producerId == null ? "" : " and p.producer_id = " + producerId)
                        + " order by l.expires_on, l.id limit ?",
                JdbcLicences::licence,
                today.minusDays(LOOK_BACK).toString(),
                today.plusDays(days).toString(),
                area + "%",
                MOST_LISTED);
        var cards =
                listings.cards(found.stream().map(Licence::productId).distinct().toList());
        return found.stream()
                .map(one -> new Expiring(one, Objects.requireNonNull(cards.get(one.productId()))))
                .toList();
    }

    @Override
    public Licence add(long producerId, long productId, Form form, @Nullable InputStream file) {
        var checked = checked(form);
        var paper = file == null ? null : paper(file);
        long id = ids.next();
        transaction.run(() -> {
            lockOwn(producerId, productId);
            sql.change(
                    """
                    insert into tambon_catalog.licence (id, product_id, kind, number, issuer, issued_on, expires_on,
                    verify_url, file_type, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    productId,
                    checked.kind(),
                    checked.number(),
                    checked.issuer(),
                    checked.issuedOn() == null ? null : checked.issuedOn().toString(),
                    checked.expiresOn() == null ? null : checked.expiresOn().toString(),
                    checked.verifyUrl(),
                    paper == null ? null : paper.contentType(),
                    PRODUCER,
                    clock.instant());
            if (paper != null) {
                sql.change(
                        "insert into tambon_catalog.licence_file (licence_id, bytes) values (?, ?)", id, paper.bytes());
            }
            touch.refresh(List.of(productId));
            touch.note(productId, PRODUCER, "LICENCE", (checked.kind() + " " + checked.number()).strip());
            return id;
        });
        return new Licence(id, productId, checked, paper != null);
    }

    @Override
    public void remove(long producerId, long productId, long licenceId) {
        transaction.run(() -> {
            lockOwn(producerId, productId);
            int gone = sql.change(
                    "update tambon_catalog.licence set removed_at = ? where id = ? and product_id = ? and removed_at is null",
                    clock.instant(),
                    licenceId,
                    productId);
            if (gone > 0) {
                touch.refresh(List.of(productId));
                touch.note(productId, PRODUCER, "LICENCE_GONE", Long.toString(licenceId));
            }
            return gone;
        });
    }

    @Override
    public Optional<PictureFile> file(@Nullable Long producerId, String area, long licenceId) {
        return sql.first(
                "select l.file_type, f.bytes from tambon_catalog.licence l"
                        + " join tambon_catalog.licence_file f on f.licence_id = l.id"
                        + " join tambon_catalog.product p on p.id = l.product_id"
                        + " where l.id = ? and p.area_code like ? and (? is null or p.producer_id = ?)",
                row -> new PictureFile(row.text("file_type"), row.bytes("bytes")),
                licenceId,
                area + "%",
                producerId,
                producerId);
    }

    private void lockOwn(long producerId, long productId) {
        var mine = sql.list(
                "select id from tambon_catalog.product where id = ? and producer_id = ? for update",
                row -> row.number("id"),
                productId,
                producerId);
        if (mine.isEmpty()) {
            throw new CatalogRejected(new NoSuchListing(productId));
        }
    }

    private static Form checked(Form form) {
        var faults = new Faults();
        var number = faults.line("number", form.number(), 60);
        if (number.isEmpty() && form.kind() != Kind.OTHER) {
            faults.add("number", new Missing());
        }
        if (form.issuedOn() != null
                && form.expiresOn() != null
                && form.expiresOn().isBefore(form.issuedOn())) {
            faults.add("expiresOn", new OutOfOrder());
        }
        var clean = new Form(
                form.kind(),
                number,
                faults.line("issuer", form.issuer(), 150),
                form.issuedOn(),
                form.expiresOn(),
                faults.link("verifyUrl", form.verifyUrl()));
        faults.refuseIfAny();
        return clean;
    }

    private static PictureFile paper(InputStream file) {
        try {
            var bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CatalogRejected(new FileTooHeavy(MOST_BYTES));
            }
            return FileKind.of(bytes)
                    .map(kind -> new PictureFile(kind.contentType(), bytes))
                    .orElseThrow(() -> new CatalogRejected(new FileKindRefused()));
        } catch (IOException senderGone) {
            throw new UncheckedIOException("the file did not arrive whole", senderGone);
        }
    }

    private static Licence licence(Row row) throws SQLException {
        return new Licence(
                row.number("id"),
                row.number("product_id"),
                new Form(
                        row.constant("kind", Kind.class),
                        row.text("number"),
                        row.text("issuer"),
                        row.dayOrNull("issued_on"),
                        row.dayOrNull("expires_on"),
                        row.text("verify_url")),
                row.textOrNull("file_type") != null);
    }
}
