package tambon.catalog.batch;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Batches;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.BatchNumberTaken;
import tambon.catalog.CatalogRejected.NoSuchListing;
import tambon.catalog.CatalogRejected.OutOfOrder;
import tambon.catalog.form.Faults;
import tambon.catalog.form.UniqueKey;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.stream.Collectors.groupingBy;

@Singleton
class JdbcBatches implements Batches {

    private static final UniqueKey ONE_OF_A_NUMBER = new UniqueKey("batch_once_per_product");
    private static final String COLUMNS =
            "b.id, b.product_id, b.number, b.made_on, b.place, b.expires_on, b.pieces, b.used_up_at is not null used_up";
    private static final int MOST_LISTED = 100;
    private static final int MOST_PIECES = 1_000_000;
    private static final int SUGGESTED = 3;

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    JdbcBatches(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Batch> of(long productId) {
        return sql.list(
                "select " + COLUMNS
                        + " from tambon_catalog.batch b where b.product_id = ? order by b.made_on desc, b.id desc limit "
                        + MOST_LISTED,
                JdbcBatches::batch,
                productId);
    }

    @Override
    public Optional<Batch> find(long batchId) {
        return sql.first(
                "select " + COLUMNS + " from tambon_catalog.batch b where b.id = ?", JdbcBatches::batch, batchId);
    }

    @Override
    public Batch add(long producerId, long productId, Form form) {
        var checked = checked(form);
        long id = ids.next();
        int added = ONE_OF_A_NUMBER.refusing(
                new BatchNumberTaken(checked.number()),
                () -> sql.change(
                        """
                        insert into tambon_catalog.batch (id, product_id, number, made_on, place, expires_on, pieces, added_at)
                        select ?, p.id, ?, ?, ?, ?, ?, ? from tambon_catalog.product p where p.id = ? and p.producer_id = ?""",
                        id,
                        checked.number(),
                        checked.madeOn().toString(),
                        checked.place(),
                        text(checked.expiresOn()),
                        checked.pieces(),
                        clock.instant(),
                        productId,
                        producerId));
        if (added == 0) {
            throw new CatalogRejected(new NoSuchListing(productId));
        }
        return new Batch(id, productId, checked, false);
    }

    @Override
    public void useUp(long producerId, long productId, long batchId) {
        int found = sql.change("""
                update tambon_catalog.batch b join tambon_catalog.product p on p.id = b.product_id
                set b.used_up_at = coalesce(b.used_up_at, ?) where b.id = ? and p.id = ? and p.producer_id = ?""", clock.instant(), batchId, productId, producerId);
        if (found == 0) {
            throw new CatalogRejected(new NoSuchListing(productId));
        }
    }

    @Override
    public Map<Long, List<Batch>> firstOut(Collection<Long> productIds, LocalDate day) {
        if (productIds.isEmpty()) {
            return Map.of();
        }
        var values = new ArrayList<Object>(productIds);
        values.add(day.toString());
        return sql
                .list(
                        "select * from (select " + COLUMNS
                                + ", row_number() over (partition by b.product_id order by b.expires_on is null, b.expires_on,"
                                + " b.made_on, b.id) place_in_line from tambon_catalog.batch b where b.product_id in ("
                                + Statements.marks(productIds.size())
                                + ") and b.used_up_at is null and (b.expires_on is null or b.expires_on >= ?)) lined_up"
                                + " where place_in_line <= " + SUGGESTED + " order by product_id, place_in_line",
                        JdbcBatches::batch,
                        values.toArray())
                .stream()
                .collect(groupingBy(Batch::productId));
    }

    private static Form checked(Form form) {
        var faults = new Faults();
        var number = faults.name("number", form.number(), 40);
        var place = faults.line("place", form.place(), 200);
        if (form.expiresOn() != null && form.expiresOn().isBefore(form.madeOn())) {
            faults.add("expiresOn", new OutOfOrder());
        }
        faults.range("pieces", form.pieces(), 1, MOST_PIECES);
        faults.refuseIfAny();
        return new Form(number, form.madeOn(), place, form.expiresOn(), form.pieces());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Batch batch(Row row) throws SQLException {
        return new Batch(
                row.number("id"),
                row.number("product_id"),
                new Form(
                        row.text("number"),
                        row.day("made_on"),
                        row.text("place"),
                        row.dayOrNull("expires_on"),
                        row.countOrNull("pieces")),
                row.flag("used_up"));
    }
}
