package tambon.storefront.programme;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tambon.catalog.PrivateContacts;
import tambon.catalog.PrivateContacts.Contact;
import tambon.catalog.RegisterActor;
import tambon.catalog.TargetLists;
import tambon.catalog.TargetLists.Candidate;
import tambon.infra.place.Places;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.util.stream.Collectors.toMap;

/** A target list as an Excel file. */
@Singleton
class TargetSheet {

    private static final MediaType XLSX =
            MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS = List.of(
            "name",
            "kind",
            "place",
            "number",
            "year",
            "stars",
            "quadrants",
            "standards",
            "phone-smart",
            "online",
            "programmes");
    private static final Contact NONE = new Contact(0, "", "", "");

    private final TargetLists lists;
    private final PrivateContacts personal;
    private final Places places;

    TargetSheet(TargetLists lists, PrivateContacts personal, Places places) {
        this.lists = lists;
        this.personal = personal;
        this.places = places;
    }

    /** Nothing personal is in it. */
    HttpResponse<?> plain(Language language, RegisterActor officer, Asked asked) {
        return written(language, officer, asked, null);
    }

    /** With whom to call; each producer's reading is written down with the note. */
    HttpResponse<?> withContacts(Language language, RegisterActor officer, Asked asked, String note) {
        return written(language, officer, asked, note);
    }

    private HttpResponse<?> written(Language language, RegisterActor officer, Asked asked, @Nullable String note) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Tambon", "1.0")) {
            var sheet = book.newWorksheet(Words.say(language, "target.title"));
            heading(language, sheet, note != null);
            var row = new int[] {1};
            lists.each(officer, asked.criteria(), piece -> {
                var contacts = note == null ? Map.<Long, Contact>of() : contacts(officer, piece, note);
                for (var candidate : piece) {
                    var registration = candidate.registrationId();
                    var contact = registration == null ? null : contacts.get(registration);
                    write(language, sheet, row[0]++, candidate, contact, note != null);
                }
            });
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpResponse.ok(bytes.toByteArray())
                .contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"tambon-target-list.xlsx\"")
                .header("Cache-Control", "private, no-store");
    }

    private static void heading(Language language, Worksheet sheet, boolean contacts) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, Words.say(language, "target." + COLUMNS.get(column)));
        }
        if (contacts) {
            sheet.value(0, COLUMNS.size(), Words.say(language, "register.form.contact-name"));
            sheet.value(0, COLUMNS.size() + 1, Words.say(language, "register.form.contact-phone"));
        }
        sheet.range(0, 0, 0, COLUMNS.size() + 1).style().bold().set();
        sheet.freezePane(1, 1);
        sheet.width(0, 36);
        sheet.width(2, 36);
    }

    private void write(
            Language language, Worksheet sheet, int row, Candidate it, @Nullable Contact contact, boolean contacts) {
        sheet.value(row, 0, it.nameTh());
        sheet.value(row, 1, Words.say(language, "register.kind." + it.kind()));
        sheet.value(
                row, 2, places.place(it.areaCode()).map(place -> place.title()).orElse(it.areaCode()));
        sheet.value(row, 3, Objects.requireNonNullElse(it.registrationNumber(), ""));
        if (it.yearBe() != null) {
            sheet.value(row, 4, it.yearBe());
        }
        if (it.stars() > 0) {
            sheet.value(row, 5, it.stars());
        }
        sheet.value(row, 6, it.quadrants());
        sheet.value(row, 7, it.standards().replace("\n", ", "));
        sheet.value(row, 8, mark(language, it.hasSmartphone()));
        sheet.value(row, 9, mark(language, it.sellsOnline()));
        sheet.value(row, 10, it.programmes());
        if (contacts) {
            var known = contact == null ? NONE : contact;
            sheet.value(row, 11, known.name());
            sheet.value(row, 12, known.phone());
        }
    }

    private Map<Long, Contact> contacts(RegisterActor officer, List<Candidate> piece, String note) {
        var registrations = piece.stream()
                .map(Candidate::registrationId)
                .filter(Objects::nonNull)
                .toList();
        return registrations.isEmpty()
                ? Map.of()
                : personal.read(officer, registrations, PrivateContacts.Purpose.INVITATION, note).stream()
                        .collect(toMap(Contact::registrationId, contact -> contact));
    }

    private static String mark(Language language, boolean set) {
        return set ? Words.say(language, "target.yes") : "";
    }
}
