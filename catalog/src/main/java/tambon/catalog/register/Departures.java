package tambon.catalog.register;

import tambon.catalog.GroupOfficerLeft;
import tambon.infra.database.Statements;
import tambon.infra.event.Outbox;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Tells the others who acts no more for a group that is a producer. */
@Singleton
final class Departures {

    private final Statements sql;
    private final Outbox outbox;

    Departures(Statements sql, @Named("catalog") Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Says so in the caller's transaction, if the member has left by now or is a plain member now. */
    void tell(long groupId, long memberId) {
        sql.list(
                        """
                        select distinct r.producer_id, m.account_id from tambon_catalog.group_member m
                        join tambon_catalog.registration r on r.group_id = m.group_id and r.producer_id is not null
                        where m.id = ? and m.group_id = ? and m.account_id is not null
                        and (m.left_on is not null or m.role = 'MEMBER')""",
                        row -> new GroupOfficerLeft(row.number("producer_id"), row.number("account_id")),
                        memberId,
                        groupId)
                .forEach(left -> outbox.publish(GroupOfficerLeft.TYPE, left));
    }
}
