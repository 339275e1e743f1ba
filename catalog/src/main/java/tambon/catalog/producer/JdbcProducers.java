package tambon.catalog.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.ChangedMeanwhile;
import tambon.catalog.CatalogRejected.NoSuchProducer;
import tambon.catalog.CatalogRejected.ProducerNameTaken;
import tambon.catalog.Producer;
import tambon.catalog.ProducerCard;
import tambon.catalog.ProducerFilter;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;
import tambon.catalog.Producers;
import tambon.catalog.form.UniqueKey;
import tambon.catalog.listing.ProductChanges;
import tambon.catalog.name.Names;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.page.IdCursor;
import tambon.infra.page.Slice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.stream.Collectors.toMap;

@Singleton
final class JdbcProducers implements Producers {

    private static final UniqueKey ONE_OF_A_NAME = new UniqueKey("producer_once_per_district");

    private final Statements sql;
    private final WholeTransaction transaction;
    private final ProducerCheck check;
    private final ProductChanges changes;
    private final Ids ids;
    private final Clock clock;

    JdbcProducers(
            Statements sql,
            WholeTransaction transaction,
            ProducerCheck check,
            ProductChanges changes,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.check = check;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Producer> find(long id) {
        return sql.first(
                """
                select version, kind, name_th, name_en, story_th, story_en, area_code, phone, registered_at
                from tambon_catalog.producer where id = ?""",
                row -> new Producer(
                        id,
                        row.count("version"),
                        row.constant("kind", ProducerKind.class),
                        row.text("name_th"),
                        row.text("name_en"),
                        row.text("story_th"),
                        row.text("story_en"),
                        row.text("area_code"),
                        row.text("phone"),
                        row.time("registered_at")),
                id);
    }

    @Override
    public Map<Long, ProducerCard> cards(Collection<Long> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        "select id, kind, name_th, name_en, area_code from tambon_catalog.producer where id in ("
                                + Statements.marks(wanted.size()) + ")",
                        ProducerRows::card,
                        wanted.toArray())
                .stream()
                .collect(toMap(ProducerCard::id, card -> card));
    }

    @Override
    public Slice<ProducerCard> browse(ProducerFilter filter, @Nullable String cursor, int wished) {
        int size = Math.clamp(wished, 1, Slice.MOST);
        var values = new ArrayList<Object>(List.of(IdCursor.below(cursor)));
        var where = new StringBuilder("m.id < ?");
        if (filter.provinceCode() != null) {
            where.append(" and m.province_code = ?");
            values.add(filter.provinceCode());
        }
        if (filter.districtCode() != null) {
            where.append(" and m.district_code = ?");
            values.add(filter.districtCode());
        }
        values.add(size + 1);
        var found = sql.list(
                "select m.id, m.kind, m.name_th, m.name_en, m.area_code from tambon_catalog.producer m where " + where
                        + " and exists (select 1 from tambon_catalog.product p"
                        + " where p.producer_id = m.id and p.state = 'PUBLISHED') order by m.id desc limit ?",
                ProducerRows::card,
                values.toArray());
        return Slice.of(found, size, last -> IdCursor.after(last.id()));
    }

    @Override
    public Producer register(ProducerForm form) {
        var checked = check.checked(form);
        var producer = ProducerRows.made(ids.next(), checked, clock.instant());
        return ONE_OF_A_NAME.refusing(new ProducerNameTaken(checked.nameTh()), () -> {
            sql.batch(ProducerRows.INSERT, List.of(ProducerRows.values(producer)));
            return producer;
        });
    }

    @Override
    public Producer change(long id, int version, ProducerForm form) {
        var checked = check.checked(form);
        ONE_OF_A_NAME.refusing(
                new ProducerNameTaken(checked.nameTh()),
                () -> transaction.run(() -> {
                    write(id, version, checked);
                    return changes.ofProducer(id, checked.areaCode());
                }));
        return find(id).orElseThrow(() -> new CatalogRejected(new NoSuchProducer(id)));
    }

    private void write(long id, int version, ProducerForm form) {
        int changed = sql.change(
                """
                update tambon_catalog.producer set version = version + 1, kind = ?, name_th = ?, name_en = ?,
                name_key = ?, story_th = ?, story_en = ?, area_code = ?, phone = ? where id = ? and version = ?""",
                form.kind(),
                form.nameTh(),
                form.nameEn(),
                Names.key(form.nameTh()),
                form.storyTh(),
                form.storyEn(),
                form.areaCode(),
                form.phone(),
                id,
                version);
        if (changed == 0) {
            throw new CatalogRejected(
                    find(id).<CatalogRejected.Reason>map(now -> new ChangedMeanwhile(version, now.version()))
                            .orElseGet(() -> new NoSuchProducer(id)));
        }
    }
}
