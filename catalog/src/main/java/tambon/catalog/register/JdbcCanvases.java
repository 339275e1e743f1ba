package tambon.catalog.register;

import tambon.catalog.GroupCanvases;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.ChangedSince;
import tambon.catalog.form.Faults;
import tambon.infra.database.Row;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Business canvases, in the database. */
@Singleton
final class JdbcCanvases implements GroupCanvases {

    private static final int LONGEST = 2_000;

    private final Statements sql;
    private final GroupScope groups;
    private final Today today;

    JdbcCanvases(Statements sql, GroupScope groups, Today today) {
        this.sql = sql;
        this.groups = groups;
        this.today = today;
    }

    @Override
    public Canvas of(RegisterActor actor, long groupId) {
        groups.maySee(actor, groupId);
        return sql.first("select * from tambon_catalog.group_canvas where group_id = ?", JdbcCanvases::canvas, groupId)
                .orElseGet(JdbcCanvases::blank);
    }

    @Override
    public Canvas keep(RegisterActor actor, long groupId, int version, Map<Box, String> boxes) {
        groups.mayChange(actor, groupId);
        var faults = new Faults();
        var texts = new ArrayList<String>();
        for (var box : Box.values()) {
            texts.add(faults.text(box.name(), boxes.getOrDefault(box, ""), LONGEST));
        }
        faults.refuseIfAny();
        if (!(version == 0 ? began(actor, groupId, texts) : changed(actor, groupId, version, texts))) {
            throw new RegisterRejected(new ChangedSince(version));
        }
        return of(actor, groupId);
    }

    private boolean began(RegisterActor actor, long groupId, List<String> texts) {
        var values = new ArrayList<Object>(List.of(groupId));
        values.addAll(texts);
        values.addAll(List.of(today.now(), actor.name()));
        try {
            return sql.change(
                            "insert into tambon_catalog.group_canvas (group_id, version, box_1, box_2, box_3, box_4, box_5,"
                                    + " box_6, box_7, box_8, box_9, changed_at, changed_by) values (?, 1, "
                                    + Statements.marks(texts.size() + 2) + ")",
                            values.toArray())
                    == 1;
        } catch (RuntimeException failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) {
                return false; // somebody began it meanwhile
            }
            throw failure;
        }
    }

    private boolean changed(RegisterActor actor, long groupId, int version, List<String> texts) {
        var values = new ArrayList<Object>(texts);
        values.addAll(List.of(today.now(), actor.name(), groupId, version));
        return sql.change(
                        "update tambon_catalog.group_canvas set version = version + 1, box_1 = ?, box_2 = ?, box_3 = ?,"
                                + " box_4 = ?, box_5 = ?, box_6 = ?, box_7 = ?, box_8 = ?, box_9 = ?, changed_at = ?,"
                                + " changed_by = ? where group_id = ? and version = ?",
                        values.toArray())
                == 1;
    }

    private static Canvas blank() {
        var boxes = new EnumMap<Box, String>(Box.class);
        for (var box : Box.values()) {
            boxes.put(box, "");
        }
        return new Canvas(0, boxes, null, "");
    }

    private static Canvas canvas(Row row) throws SQLException {
        var boxes = new EnumMap<Box, String>(Box.class);
        int number = 1;
        for (var box : Box.values()) {
            boxes.put(box, row.text("box_" + number++));
        }
        return new Canvas(row.count("version"), boxes, row.time("changed_at"), row.text("changed_by"));
    }
}
