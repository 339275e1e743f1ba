package tambon.catalog.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Producer;
import tambon.catalog.ProducerCard;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;
import tambon.catalog.name.Names;
import tambon.infra.database.Row;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** How a producer lies in its table. */
public final class ProducerRows {

    public static final String INSERT = """
            insert into tambon_catalog.producer (id, version, kind, name_th, name_en, name_key, story_th, story_en,
            area_code, phone, registered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private ProducerRows() {}

    /** A new producer of a checked form. */
    public static Producer made(long id, ProducerForm form, Instant at) {
        return new Producer(
                id,
                1,
                form.kind(),
                form.nameTh(),
                form.nameEn(),
                form.storyTh(),
                form.storyEn(),
                form.areaCode(),
                form.phone(),
                at);
    }

    /** For {@link #INSERT}. */
    public static List<@Nullable Object> values(Producer producer) {
        return Arrays.asList(
                producer.id(),
                producer.version(),
                producer.kind(),
                producer.nameTh(),
                producer.nameEn(),
                Names.key(producer.nameTh()),
                producer.storyTh(),
                producer.storyEn(),
                producer.areaCode(),
                producer.phone(),
                producer.registeredAt());
    }

    static ProducerCard card(Row row) throws SQLException {
        return new ProducerCard(
                row.number("id"),
                row.constant("kind", ProducerKind.class),
                row.text("name_th"),
                row.text("name_en"),
                row.text("area_code"));
    }
}
