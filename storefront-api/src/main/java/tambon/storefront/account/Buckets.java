package tambon.storefront.account;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import javax.sql.DataSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Token buckets in table {@code rate_bucket}, so that all nodes take from the same ones. */
@Singleton
class Buckets {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final InTable table;

    Buckets(DataSource source, Clock clock) {
        this.table = new InTable(DelegatingDataSource.unwrapDataSource(source), clock);
    }

    /** Takes one token; zero if there was one, else the time until there will be. */
    Duration take(String bucket, BucketConfiguration configuration) {
        var probe = table.getProxy(bucket, () -> configuration).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    void giveBack(String bucket, BucketConfiguration configuration) {
        table.getProxy(bucket, () -> configuration).addTokens(1);
    }

    /** Bucket4j's generic way over a table: lock the row, compute, write it back. */
    private static final class InTable extends AbstractSelectForUpdateBasedProxyManager<String> {

        private final DataSource source;
        private final Clock clock;

        InTable(DataSource source, Clock clock) {
            super(ClientSideConfig.getDefault()
                    .withClientClock(new WallClock(clock))
                    .withRequestTimeout(LONGEST));
            this.source = source;
            this.clock = clock;
        }

        @Override
        protected SelectForUpdateBasedTransaction allocateTransaction(String name, Optional<Long> timeoutNanos) {
            return new BucketTransaction(source, name, clock);
        }

        @Override
        public void removeProxy(String name) {
            throw new UnsupportedOperationException("buckets are forgotten when they are full again");
        }
    }

    private record WallClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
