package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;
import tambon.infra.time.FiscalYear;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register as everybody may read it: who was announced and not revoked. */
public interface PublishedRegister {

    /**
     * Newest first; one statement.
     *
     * @param size at most {@link Slice#MOST}
     */
    Slice<RegisterEntry> search(RegisterQuery query, @Nullable String cursor, int size);

    /** As {@link #search}, for whoever reads all of it: {@value #BY_THE_LOAD} at a time. */
    Slice<RegisterEntry> load(RegisterQuery query, @Nullable String cursor);

    int BY_THE_LOAD = 1_000;

    Optional<RegisterEntry> ofProducer(long producerId);

    /** An announcement with those it announced; they stay in it whatever happens later. */
    Optional<Announcement> announcement(long id);

    /** How many announcements each province made in the fiscal year; those that made none are missing. */
    Map<String, Long> announcements(FiscalYear year);

    /** @param number of the province in its year */
    record Announcement(
            long id, String provinceCode, int number, int yearBe, LocalDate announcedOn, List<RegisterEntry> entries) {
        public Announcement {
            entries = List.copyOf(entries);
        }
    }
}
