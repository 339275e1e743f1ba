package tambon.catalog;

import io.micronaut.context.annotation.Factory;
import tambon.infra.database.ModuleSchema;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The catalog's own database. */
@Factory
final class CatalogSchema {

    @Singleton
    @Named("catalog")
    ModuleSchema schema() {
        return new ModuleSchema("catalog");
    }
}
