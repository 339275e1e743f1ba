package tambon.catalog;

/**
 * What a producer says of itself when it registers, and when it changes that.
 *
 * @param nameTh at most 200 characters; required, and free in the district
 * @param nameEn at most 200 characters; may be empty
 * @param storyTh at most 4,000 characters; may be empty, as {@code storyEn}
 * @param areaCode a tambon's 6-digit DOPA code or a district's 4 digits
 * @param phone digits, spaces, hyphens and a leading plus, at most 20; may be empty
 */
public record ProducerForm(
        ProducerKind kind,
        String nameTh,
        String nameEn,
        String storyTh,
        String storyEn,
        String areaCode,
        String phone) {}
