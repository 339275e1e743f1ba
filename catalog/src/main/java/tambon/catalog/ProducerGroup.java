package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * People who make something together: first some people, with five and the district's registration an occupation group
 * (กลุ่มอาชีพ, CDD guideline FY2565, line 2510), announced in the register an OTOP producer.
 *
 * @param members those in it today, chair and secretary first; empty for those who need not know
 * @param memberCount how many there are
 * @param registeredOn as an occupation group at the district's office; null before
 * @param mayChange whether whoever asked may change it
 */
public record ProducerGroup(
        long id,
        int version,
        Shape shape,
        String nameTh,
        String areaCode,
        String goods,
        String productionPerMonth,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate registeredOn,
        Stage stage,
        int memberCount,
        List<Member> members,
        boolean mayChange) {

    /** Fewer than this are no occupation group. */
    public static final int LEAST_MEMBERS = 5;

    public ProducerGroup {
        members = List.copyOf(members);
    }

    /** What kind of organisation it is. */
    public enum Shape {
        /** People who make something together. */
        GROUP,
        /** Groups that work together. */
        NETWORK,
        /** Collects what others make and distributes it (CODI). */
        COLLECTION_CENTRE
    }

    /** How far the group is on its way. */
    public enum Stage {
        /** Fewer than five people. */
        GATHERING,
        /** Five or more; the district can register it. */
        READY,
        OCCUPATION_GROUP,
        OTOP_PRODUCER
    }

    /** What a member is in the group. */
    public enum Role {
        CHAIR,
        SECRETARY,
        MEMBER
    }

    /**
     * @param shares whole shares held
     * @param actsHere whether the member has an account here; chair and secretary act for the group by it
     */
    public record Member(long id, String name, Role role, int shares, boolean actsHere) {}
}
