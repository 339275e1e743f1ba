package tambon.orders.indicator;

import tambon.catalog.GroupMakers;
import tambon.catalog.GroupMakers.Batch;
import tambon.catalog.GroupMakers.Group;
import tambon.catalog.GroupMakers.Maker;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps this module's own copy of the community groups and of who works in them; only what changed is written. */
@Singleton
public class GroupCopy {

    private static final int CHUNK = 500;

    private final GroupMakers catalog;
    private final Statements sql;
    private final WholeTransaction transaction;

    GroupCopy(GroupMakers catalog, Statements sql, WholeTransaction transaction) {
        this.catalog = catalog;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Reads all groups again. */
    public void refresh() {
        catalog.each(batch -> transaction.run(() -> keep(batch.groups()) + keepMakers(batch)));
    }

    private int keep(List<Group> some) {
        var values = new ArrayList<Object>();
        some.forEach(group -> values.addAll(List.of(group.id(), group.nameTh(), group.areaCode())));
        return sql.change(
                "insert into tambon_orders.community_group (group_id, name_th, area_code) values "
                        + Statements.rows(some.size(), 3)
                        + " on duplicate key update name_th = values(name_th), area_code = values(area_code)",
                values.toArray());
    }

    private int keepMakers(Batch batch) {
        var some = batch.makers();
        var known = new HashSet<>(sql.list(
                "select group_id, producer_id from tambon_orders.community_group_maker where group_id between ? and ?",
                row -> new Maker(row.number("group_id"), row.number("producer_id")),
                batch.groups().getFirst().id(),
                batch.groups().getLast().id()));
        var wanted = Set.copyOf(some);
        var added = some.stream().filter(maker -> !known.contains(maker)).toList();
        known.removeAll(wanted);
        known.forEach(gone -> sql.change(
                "delete from tambon_orders.community_group_maker where group_id = ? and producer_id = ?",
                gone.groupId(),
                gone.producerId()));
        for (int from = 0; from < added.size(); from += CHUNK) {
            var rows = added.subList(from, Math.min(added.size(), from + CHUNK));
            var values = new ArrayList<Object>();
            rows.forEach(maker -> values.addAll(List.of(maker.groupId(), maker.producerId())));
            sql.change(
                    "insert ignore into tambon_orders.community_group_maker (group_id, producer_id) values "
                            + Statements.rows(rows.size(), 2),
                    values.toArray());
        }
        return added.size();
    }
}
