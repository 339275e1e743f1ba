package tambon.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What an applicant says of itself. A draft may be as empty as it likes, but for its kind; sent in, it must be complete.
 *
 * @param nameTh at most 200 characters; required to send, as area, contact, phone and goods
 * @param areaCode a tambon's 6-digit DOPA code; required for a draft too, for it says whose office it is
 * @param address house number and village, at most 300 characters; personal
 * @param contactName at most 150 characters; personal
 * @param contactPhone digits as people dial them, at most 20; personal
 * @param goods what is made, at most 1,000 characters
 * @param standardsPassed names of standards, one a line, at most 500 characters, as those applied for
 * @param hasSmartphone online readiness, as {@code sellsOnline}
 * @param groupId of a {@link ProducerGroup} that the applicant acts for; only for the kind COMMUNITY_GROUP
 * @param renewsId of a registration of the applicant's that this one renews
 */
public record RegistrationForm(
        ProducerKind kind,
        String nameTh,
        String nameEn,
        String areaCode,
        String address,
        String contactName,
        String contactPhone,
        String goods,
        String productionPerMonth,
        String standardsPassed,
        String standardsApplied,
        boolean hasSmartphone,
        boolean sellsOnline,
        @Nullable Long groupId,
        @Nullable Long renewsId) {

    /** The same with these personal data. */
    public RegistrationForm with(PrivateContacts.Contact contact) {
        return new RegistrationForm(
                kind,
                nameTh,
                nameEn,
                areaCode,
                contact.address(),
                contact.name(),
                contact.phone(),
                goods,
                productionPerMonth,
                standardsPassed,
                standardsApplied,
                hasSmartphone,
                sellsOnline,
                groupId,
                renewsId);
    }
}
