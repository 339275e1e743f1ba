package tambon.storefront;

import io.micronaut.context.annotation.Factory;
import tambon.infra.database.ModuleSchema;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Accounts and sign-in have tables of their own. */
@Factory
final class StorefrontModule {

    @Singleton
    @Named("storefront")
    ModuleSchema storefrontSchema() {
        return new ModuleSchema("storefront");
    }
}
