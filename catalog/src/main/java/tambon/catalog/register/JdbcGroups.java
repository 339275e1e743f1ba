package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerGroup.Member;
import tambon.catalog.ProducerGroup.Role;
import tambon.catalog.ProducerGroup.Stage;
import tambon.catalog.ProducerGroups;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.ChangedSince;
import tambon.catalog.RegisterRejected.NoSuchGroup;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterRejected.TooFewMembers;
import tambon.catalog.form.Faults;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Groups and their members, in the database. */
@Singleton
final class JdbcGroups implements ProducerGroups {

    private static final String SELECT = """
            select g.*,
            (select count(*) from tambon_catalog.group_member c where c.group_id = g.id and c.left_on is null) members,
            exists (select 1 from tambon_catalog.registration r where r.group_id = g.id
                    and r.state in ('REGISTERED', 'REVOCATION_ORDERED')) announced
            from tambon_catalog.producer_group g where\s""";

    private final Statements sql;
    private final WholeTransaction transaction;
    private final FormCheck check;
    private final GroupScope scope;
    private final GroupMembers members;
    private final Today today;
    private final Ids ids;

    JdbcGroups(
            Statements sql,
            WholeTransaction transaction,
            FormCheck check,
            GroupScope scope,
            GroupMembers members,
            Today today,
            Ids ids) {
        this.sql = sql;
        this.transaction = transaction;
        this.check = check;
        this.scope = scope;
        this.members = members;
        this.today = today;
        this.ids = ids;
    }

    @Override
    public ProducerGroup create(RegisterActor actor, Form form) {
        var clean = checked(actor, form);
        long id = ids.next();
        transaction.run(() -> {
            sql.change(
                    """
                    insert into tambon_catalog.producer_group (id, version, shape, name_th, area_code, goods,
                    production_per_month, formed_on, created_by, created_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    clean.shape(),
                    clean.nameTh(),
                    clean.areaCode(),
                    clean.goods(),
                    clean.productionPerMonth(),
                    text(clean.formedOn()),
                    actor.accountId(),
                    today.now());
            if (actor instanceof Applicant) {
                members.insert(id, new NewMember(actor.name(), Role.CHAIR, 0, actor.accountId()));
            }
            return id;
        });
        return need(actor, id);
    }

    @Override
    public ProducerGroup change(RegisterActor actor, long id, int version, Form form) {
        scope.mayChange(actor, id);
        var clean = checked(actor, form);
        int changed = sql.change(
                """
                update tambon_catalog.producer_group set version = version + 1, shape = ?, name_th = ?, area_code = ?, goods = ?,
                production_per_month = ?, formed_on = ? where id = ? and version = ?""",
                clean.shape(),
                clean.nameTh(),
                clean.areaCode(),
                clean.goods(),
                clean.productionPerMonth(),
                text(clean.formedOn()),
                id,
                version);
        if (changed == 0) {
            throw new RegisterRejected(new ChangedSince(version));
        }
        return need(actor, id);
    }

    @Override
    public Optional<ProducerGroup> find(RegisterActor actor, long id) {
        var scope = Scope.groups(actor);
        boolean changes = this.scope.changes(actor, id);
        return sql.first(
                SELECT + "g.id = ? and " + scope.condition(),
                row -> group(row, actor instanceof DepartmentOfficer ? List.of() : members.of(id), changes),
                scope.after(id));
    }

    @Override
    public List<ProducerGroup> seen(RegisterActor actor) {
        var scope = Scope.groups(actor);
        return sql.list(
                SELECT + scope.condition() + " order by g.id desc limit 100",
                row -> group(row, List.of(), false),
                scope.after());
    }

    @Override
    public ProducerGroup addMember(RegisterActor actor, long groupId, NewMember member) {
        scope.mayChange(actor, groupId);
        members.add(groupId, member);
        return need(actor, groupId);
    }

    @Override
    public ProducerGroup changeMember(RegisterActor actor, long groupId, long memberId, Role role, int shares) {
        scope.mayChange(actor, groupId);
        members.change(actor, groupId, memberId, role, shares);
        return need(actor, groupId);
    }

    @Override
    public ProducerGroup removeMember(RegisterActor actor, long groupId, long memberId) {
        scope.mayChange(actor, groupId);
        members.remove(actor, groupId, memberId);
        return need(actor, groupId);
    }

    @Override
    public ProducerGroup registerOccupation(RegisterActor actor, long groupId, int version) {
        if (!(actor instanceof DistrictOfficer)) {
            throw new RegisterRejected(new NotYours());
        }
        scope.mayChange(actor, groupId);
        int changed = sql.change(
                """
                update tambon_catalog.producer_group set version = version + 1, registered_on = ?, registered_by = ?
                where id = ? and version = ? and registered_on is null and
                (select count(*) from tambon_catalog.group_member c where c.group_id = ? and c.left_on is null) >= ?""", today.day().toString(), actor.accountId(), groupId, version, groupId, ProducerGroup.LEAST_MEMBERS);
        var now = need(actor, groupId);
        if (changed == 0) {
            throw new RegisterRejected(
                    now.memberCount() < ProducerGroup.LEAST_MEMBERS
                            ? new TooFewMembers(now.memberCount(), ProducerGroup.LEAST_MEMBERS)
                            : new ChangedSince(version));
        }
        return now;
    }

    private Form checked(RegisterActor actor, Form form) {
        boolean allowed = switch (actor) {
            case Applicant _ -> true;
            case DistrictOfficer(long _, String _, String code) ->
                form.areaCode().startsWith(code);
            case ProvinceOfficer _, DepartmentOfficer _ -> false;
        };
        if (!allowed) {
            throw new RegisterRejected(new NotYours());
        }
        var faults = new Faults();
        var clean = new Form(
                form.shape(),
                faults.name("nameTh", form.nameTh(), 200),
                form.areaCode().strip(),
                faults.text("goods", form.goods(), 500),
                faults.line("productionPerMonth", form.productionPerMonth(), 200),
                form.formedOn());
        check.place(clean.areaCode(), faults);
        faults.refuseIfAny();
        return clean;
    }

    private static ProducerGroup group(Row row, List<Member> members, boolean mayChange) throws SQLException {
        int count = row.count("members");
        var registered = row.dayOrNull("registered_on");
        var stage = row.flag("announced")
                ? Stage.OTOP_PRODUCER
                : registered != null
                        ? Stage.OCCUPATION_GROUP
                        : count < ProducerGroup.LEAST_MEMBERS ? Stage.GATHERING : Stage.READY;
        return new ProducerGroup(
                row.number("id"),
                row.count("version"),
                row.constant("shape", ProducerGroup.Shape.class),
                row.text("name_th"),
                row.text("area_code"),
                row.text("goods"),
                row.text("production_per_month"),
                row.dayOrNull("formed_on"),
                registered,
                stage,
                count,
                members,
                mayChange);
    }

    private ProducerGroup need(RegisterActor actor, long id) {
        return find(actor, id).orElseThrow(() -> new RegisterRejected(new NoSuchGroup(id)));
    }

    private static @Nullable String text(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
