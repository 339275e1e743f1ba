package tambon.catalog.form;

import tambon.catalog.CatalogRejected;
import tambon.infra.database.SqlFailure;

import java.util.function.Supplier;

/** A unique key that people can run into, by its name in the database. Asking the key beats asking before. */
public record UniqueKey(String name) {

    /** @throws CatalogRejected for {@code reason} if the work ran into this key; other failures pass through */
    public <T> T refusing(CatalogRejected.Reason reason, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            if (SqlFailure.duplicateOf(failure).filter(name::equals).isPresent()) {
                throw new CatalogRejected(reason);
            }
            throw failure;
        }
    }
}
