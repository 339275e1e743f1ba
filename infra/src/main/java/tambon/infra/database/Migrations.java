package tambon.infra.database;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.sql.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Brings every module's tables up to date before anything can use the data source. Each has its own history. */
@Singleton
final class Migrations implements BeanCreatedEventListener<DataSource> {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Collection<ModuleSchema> schemas;

    Migrations(Collection<ModuleSchema> schemas) {
        this.schemas = schemas;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> created) {
        var source = DelegatingDataSource.unwrapDataSource(created.getBean());
        for (var schema : schemas) {
            var result = Flyway.configure()
                    .dataSource(new Patient(source))
                    .defaultSchema(schema.database())
                    .createSchemas(true)
                    .locations("classpath:db/events", "classpath:db/" + schema.module())
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
            if (result.migrationsExecuted > 0) {
                LOG.info("{}: {} migrations applied", schema.database(), result.migrationsExecuted);
            }
        }
        return created.getBean();
    }

    /** Waits as long as it takes: a new index on millions of rows needs longer than any request may. */
    private static final class Patient extends DelegatingDataSource {

        Patient(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            connection.setNetworkTimeout(Runnable::run, 0); // the pool sets its own again on return
            return connection;
        }
    }
}
