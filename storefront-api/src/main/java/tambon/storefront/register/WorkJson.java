package tambon.storefront.register;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegistrationCard;
import tambon.catalog.RegistrationState;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.storefront.register.ApplicationJson.MoveJson;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An officer's work in JSON. */
final class WorkJson {

    private WorkJson() {}

    /** @param id of the application */
    @Serdeable
    record BulkMove(@NotNull String id, @NotNull @Valid MoveJson step) {}

    @Serdeable
    record BulkMoves(@NotNull @Size(min = 1, max = 200) List<@Valid BulkMove> steps) {}

    @Serdeable
    record Colleague(String id, String name) {}

    /** @param to a colleague's id; missing: nobody */
    @Serdeable
    record Assignment(
            @NotNull @Size(min = 1, max = 200) List<@NotNull String> applications,
            @Nullable String to) {}

    @Serdeable
    record Card(
            String id,
            int version,
            RegistrationState state,
            ProducerKind kind,
            String nameTh,
            String areaCode,
            Instant waitingSince,
            int daysWaiting,
            @Nullable LocalDate dueOn,
            boolean overdue,
            String assignedName,
            @Nullable String registrationNumber) {

        static Card of(RegistrationCard it) {
            return new Card(
                    PublicId.of(it.id()),
                    it.version(),
                    it.state(),
                    it.kind(),
                    it.nameTh(),
                    it.areaCode(),
                    it.waitingSince(),
                    it.daysWaiting(),
                    it.dueOn(),
                    it.overdue(),
                    it.assignedName(),
                    it.registrationNumber());
        }
    }

    @Serdeable
    record Work(List<Card> items, @Nullable String next) {
        static Work of(Slice<RegistrationCard> slice) {
            return new Work(slice.items().stream().map(Card::of).toList(), slice.next());
        }
    }
}
