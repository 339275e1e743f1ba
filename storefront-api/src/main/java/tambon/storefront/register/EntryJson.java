package tambon.storefront.register;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterEntry;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;

import java.time.LocalDate;
import java.util.List;

/** The published register in JSON. */
final class EntryJson {

    private EntryJson() {}

    @Serdeable
    record Entry(
            String producerId,
            String registrationNumber,
            int yearBe,
            LocalDate registeredOn,
            @Nullable LocalDate validUntil,
            ProducerKind kind,
            String nameTh,
            String nameEn,
            String areaCode,
            String goods) {

        static Entry of(RegisterEntry it) {
            return new Entry(
                    PublicId.of(it.producerId()),
                    it.registrationNumber(),
                    it.yearBe(),
                    it.registeredOn(),
                    it.validUntil(),
                    it.kind(),
                    it.nameTh(),
                    it.nameEn(),
                    it.areaCode(),
                    it.goods());
        }
    }

    @Serdeable
    record Entries(List<Entry> items, @Nullable String next) {
        static Entries of(Slice<RegisterEntry> slice) {
            return new Entries(slice.items().stream().map(Entry::of).toList(), slice.next());
        }
    }
}
