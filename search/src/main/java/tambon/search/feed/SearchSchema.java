package tambon.search.feed;

import io.micronaut.context.annotation.Factory;
import tambon.infra.database.ModuleSchema;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Search's own database. */
@Factory
final class SearchSchema {

    @Singleton
    @Named("search")
    ModuleSchema searchDatabase() {
        return new ModuleSchema("search");
    }
}
