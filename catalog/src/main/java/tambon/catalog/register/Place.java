package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Where in a work list the last page ended. */
record Place(Instant since, long id) {

    String written() {
        return PublicId.of(ChronoUnit.MICROS.between(Instant.EPOCH, since)) + PublicId.of(id);
    }

    /** Empty for null and for what no cursor says: the list starts over. */
    static Optional<Place> read(@Nullable String cursor) {
        if (cursor == null || cursor.length() != 2 * PublicId.LENGTH) {
            return Optional.empty();
        }
        var micros = PublicId.parse(cursor.substring(0, PublicId.LENGTH));
        var id = PublicId.parse(cursor.substring(PublicId.LENGTH));
        return micros.isEmpty() || id.isEmpty() || micros.getAsLong() > 4_000_000_000_000_000L
                ? Optional.empty()
                : Optional.of(new Place(Instant.EPOCH.plus(micros.getAsLong(), ChronoUnit.MICROS), id.getAsLong()));
    }
}
