package tambon.catalog.form;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.Fault;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.CatalogRejected.TooLong;
import tambon.catalog.name.Names;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a form, so that people hear it all at once. Each check returns the value cleaned. */
public final class Faults {

    private static final int LONGEST_LINK = 300;

    private final List<FieldProblem> problems = new ArrayList<>();

    public void add(String field, Fault fault) {
        problems.add(new FieldProblem(field, fault));
    }

    /** A name that has to be there and to have letters or digits. */
    public String name(String field, String value, int most) {
        var clean = line(field, value, most);
        if (clean.isEmpty()) {
            add(field, new Missing());
        } else if (Names.key(clean).isEmpty()) {
            add(field, new Malformed());
        }
        return clean;
    }

    /** One line that may be empty. */
    public String line(String field, String value, int most) {
        return notLonger(field, Names.clean(value), most);
    }

    /** Lines and paragraphs; may be empty. */
    public String text(String field, String value, int most) {
        return notLonger(field, Names.cleanText(value), most);
    }

    /** An address that can be followed; may be empty. */
    public String link(String field, String value) {
        var clean = line(field, value, LONGEST_LINK);
        if (!clean.isEmpty() && !clean.matches("https://[!-~]+")) {
            add(field, new Malformed());
        }
        return clean;
    }

    public void range(String field, @Nullable Number value, long least, long most) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            add(field, new OutOfRange(least, most));
        }
    }

    /** @throws CatalogRejected if anything was wrong */
    public void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new CatalogRejected(new FieldsWrong(problems));
        }
    }

    private String notLonger(String field, String clean, int most) {
        if (clean.length() > most) {
            add(field, new TooLong(most));
        }
        return clean;
    }
}
