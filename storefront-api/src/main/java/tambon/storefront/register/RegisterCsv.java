package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.PublishedRegister;
import tambon.catalog.RegisterEntry;
import tambon.catalog.RegisterQuery;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** The published register as pieces of a CSV file, each read from the database when it is asked for. */
final class RegisterCsv implements Iterator<CsvFile> {

    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "kind",
            "goods",
            "tambon",
            "district",
            "province",
            "year",
            "registered-on",
            "valid-until");

    private final PublishedRegister register;
    private final Places places;
    private final Language language;
    private final RegisterQuery query;

    /** What was read last; null before the first and after the last piece. */
    private @Nullable Slice<RegisterEntry> read;

    private boolean begun;

    RegisterCsv(PublishedRegister register, Places places, Language language, RegisterQuery query) {
        this.register = register;
        this.places = places;
        this.language = language;
        this.query = query;
    }

    @Override
    public boolean hasNext() {
        return !begun || read != null && read.next() != null;
    }

    @Override
    public CsvFile next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the register is over");
        }
        var file = begun ? CsvFile.more() : headed();
        var slice = register.load(query, read == null ? null : read.next());
        slice.items().forEach(entry -> file.row(row(entry)));
        read = slice;
        begun = true;
        return file;
    }

    private CsvFile headed() {
        return new CsvFile()
                .row(COLUMNS.stream()
                        .map(column -> (Object) Words.say(language, "register." + column))
                        .toArray());
    }

    private Object[] row(RegisterEntry entry) {
        var place = places.place(entry.areaCode());
        return new Object[] {
            entry.registrationNumber(),
            entry.nameTh(),
            Words.say(language, "register.kind." + entry.kind()),
            entry.goods().replace('\n', ' '),
            place.map(it -> it.tambon()).map(it -> it.nameTh()).orElse(""),
            place.map(it -> it.district().nameTh()).orElse(""),
            place.map(it -> it.province().nameTh()).orElse(""),
            entry.yearBe(),
            entry.registeredOn().toString(),
            Objects.toString(entry.validUntil(), "")
        };
    }
}
