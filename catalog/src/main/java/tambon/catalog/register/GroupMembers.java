package tambon.catalog.register;

import tambon.catalog.ProducerGroup.Member;
import tambon.catalog.ProducerGroup.Role;
import tambon.catalog.ProducerGroups.NewMember;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.AlreadyInGroup;
import tambon.catalog.RegisterRejected.HasAChair;
import tambon.catalog.RegisterRejected.NobodyLeftToAct;
import tambon.catalog.form.Faults;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.IntSupplier;

/** The members of groups: who holds which office and how many shares. Whether the actor may change them is asked before. */
@Singleton
final class GroupMembers {

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Departures departures;
    private final Today today;
    private final Ids ids;

    GroupMembers(Statements sql, WholeTransaction transaction, Departures departures, Today today, Ids ids) {
        this.sql = sql;
        this.transaction = transaction;
        this.departures = departures;
        this.today = today;
        this.ids = ids;
    }

    void add(long groupId, NewMember member) {
        var faults = new Faults();
        var name = faults.name("name", member.name(), 150);
        faults.range("shares", member.shares(), 0, 1_000_000);
        faults.refuseIfAny();
        oneChair(() -> insert(groupId, new NewMember(name, member.role(), member.shares(), member.accountId())));
    }

    void change(RegisterActor actor, long groupId, long memberId, Role role, int shares) {
        var faults = new Faults();
        faults.range("shares", shares, 0, 1_000_000);
        faults.refuseIfAny();
        oneChair(() -> transaction.run(() -> {
            int changed = sql.change(
                    "update tambon_catalog.group_member set role = ?, shares = ? where id = ? and group_id = ?"
                            + " and left_on is null",
                    role,
                    shares,
                    memberId,
                    groupId);
            somebodyLeft(actor, groupId);
            departures.tell(groupId, memberId);
            return changed;
        }));
    }

    void remove(RegisterActor actor, long groupId, long memberId) {
        transaction.run(() -> {
            int changed = sql.change(
                    "update tambon_catalog.group_member set left_on = greatest(joined_on, ?) where id = ?"
                            + " and group_id = ? and left_on is null",
                    today.day().toString(),
                    memberId,
                    groupId);
            somebodyLeft(actor, groupId);
            departures.tell(groupId, memberId);
            return changed;
        });
    }

    int insert(long groupId, NewMember member) {
        return sql.change(
                "insert into tambon_catalog.group_member (id, group_id, name, role, shares, account_id, joined_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                groupId,
                member.name(),
                member.role(),
                member.shares(),
                member.accountId(),
                today.day().toString());
    }

    /** Those in it today, the chair first. */
    List<Member> of(long groupId) {
        return sql.list(
                "select id, name, role, shares, account_id from tambon_catalog.group_member where group_id = ?"
                        + " and left_on is null order by field(role, 'CHAIR', 'SECRETARY', 'MEMBER'), id limit 1000",
                row -> new Member(
                        row.number("id"),
                        row.text("name"),
                        row.constant("role", Role.class),
                        row.count("shares"),
                        row.numberOrNull("account_id") != null),
                groupId);
    }

    /** An applicant must leave somebody who can act for the group; what the district keeps on paper may have nobody. */
    private void somebodyLeft(RegisterActor actor, long groupId) {
        if (actor instanceof Applicant
                && sql.list(
                                "select 1 from tambon_catalog.group_member where group_id = ? and acts_in is not null"
                                        + " and role in ('CHAIR', 'SECRETARY') limit 1 for update",
                                row -> 1,
                                groupId)
                        .isEmpty()) {
            throw new RegisterRejected(new NobodyLeftToAct());
        }
    }

    private static int oneChair(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException failure) {
            var key = SqlFailure.duplicateOf(failure).orElse("");
            switch (key) {
                case "group_has_one_chair" -> throw new RegisterRejected(new HasAChair());
                case "account_once_per_group" -> throw new RegisterRejected(new AlreadyInGroup());
                default -> throw failure;
            }
        }
    }
}
