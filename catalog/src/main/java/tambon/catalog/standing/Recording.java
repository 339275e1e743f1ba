package tambon.catalog.standing;

import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.Standings.Officer;
import tambon.catalog.form.Faults;
import tambon.infra.database.WholeTransaction;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.LocalDate;

/** What an officer writes down of a product of its area: the product held meanwhile, and a note of who wrote what. */
@Singleton
class Recording {

    private final WholeTransaction transaction;
    private final Touch touch;

    Recording(WholeTransaction transaction, Touch touch) {
        this.transaction = transaction;
        this.touch = touch;
    }

    /** @param what a word for the kind of fact, {@code facts} the fact itself, for the note */
    void keep(Officer officer, long productId, String what, String facts, Runnable work) {
        transaction.run(() -> {
            touch.lock(officer.area(), productId);
            work.run();
            touch.note(productId, officer.name(), what, facts);
            return productId;
        });
    }

    /** The fiscal year that runs. */
    int thisYear() {
        return FiscalYear.of(touch.today()).be();
    }

    void notInFuture(String field, LocalDate day, Faults faults) {
        if (day.isAfter(touch.today())) {
            faults.add(field, new Unknown());
        }
    }
}
