package tambon.orders;

import io.micronaut.context.annotation.Factory;
import tambon.infra.database.ModuleSchema;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The module's own database. */
@Factory
final class OrdersSchema {

    @Singleton
    @Named("orders")
    ModuleSchema schema() {
        return new ModuleSchema("orders");
    }
}
