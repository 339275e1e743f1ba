package tambon.catalog.demo;

import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;

/**
 * A producer of the demo market, one row of {@code producers.csv}.
 *
 * @param key short name that the goods and the demo sign-ins call it by, e.g. {@code krabi-seafood}
 * @param tambonCode 6-digit DOPA code
 * @param registeredYear fiscal year in the Buddhist Era in which it was registered
 * @param registrationNo made up, as the documents show none; may be empty
 * @param members people in it, 1 for a sole owner
 * @param source document and line that name the group or its place; empty for one written from nothing
 */
public record DemoProducer(
        String key,
        ProducerKind kind,
        String nameTh,
        String nameEn,
        String tambonCode,
        int registeredYear,
        String registrationNo,
        String storyTh,
        String storyEn,
        int members,
        String source) {

    static DemoProducer of(Row row) {
        return new DemoProducer(
                row.matching("key", "[a-z]+-[a-z]+"),
                row.oneOf(ProducerKind.class, "kind"),
                row.text("name_th", 150),
                row.text("name_en", 150),
                row.matching("tambon_code", "[1-9]\\d{5}"),
                row.number("registered_year_be", 2544, 2569),
                row.matching("registration_no", "|\\d{4}-\\d{2}-\\d{4}"),
                row.text("story_th", 4_000),
                row.text("story_en", 4_000),
                row.number("members", 1, 500),
                row.matching("source", "|(CDD|CODI) 00[0-4]:\\d+(-\\d+)?"));
    }

    /** What it would say of itself when it registers; it gives no telephone number. */
    public ProducerForm form() {
        return new ProducerForm(kind, nameTh, nameEn, storyTh, storyEn, tambonCode, "");
    }
}
