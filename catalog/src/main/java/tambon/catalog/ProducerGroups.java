package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Groups of producers, their members and who may act for them. Officers see those of their area. */
public interface ProducerGroups {

    /**
     * What a group says of itself.
     *
     * @param areaCode a tambon's 6 digits
     */
    record Form(
            ProducerGroup.Shape shape,
            String nameTh,
            String areaCode,
            String goods,
            String productionPerMonth,
            @Nullable LocalDate formedOn) {

        /** Of people who make something together. */
        public Form(
                String nameTh, String areaCode, String goods, String productionPerMonth, @Nullable LocalDate formedOn) {
            this(ProducerGroup.Shape.GROUP, nameTh, areaCode, goods, productionPerMonth, formedOn);
        }
    }

    /**
     * A new member.
     *
     * @param shares 0 to 1,000,000
     * @param accountId of the account the person signs in with; null without one
     */
    record NewMember(
            String name,
            ProducerGroup.Role role,
            int shares,
            @Nullable Long accountId) {}

    /** A new group; an applicant becomes its chair. @throws RegisterRejected if a field is wrong */
    ProducerGroup create(RegisterActor actor, Form form);

    ProducerGroup change(RegisterActor actor, long id, int version, Form form);

    Optional<ProducerGroup> find(RegisterActor actor, long id);

    /** Those an applicant belongs to, or those of an officer's area; at most 100. Without members. */
    List<ProducerGroup> seen(RegisterActor actor);

    /** @throws RegisterRejected if the group has a chair already, or the account is in it */
    ProducerGroup addMember(RegisterActor actor, long groupId, NewMember member);

    ProducerGroup changeMember(RegisterActor actor, long groupId, long memberId, ProducerGroup.Role role, int shares);

    /** The member leaves; kept for the record. @throws RegisterRejected if none would be left to act for the group */
    ProducerGroup removeMember(RegisterActor actor, long groupId, long memberId);

    /** The district registers it as an occupation group. @throws RegisterRejected with fewer than five members */
    ProducerGroup registerOccupation(RegisterActor actor, long groupId, int version);
}
