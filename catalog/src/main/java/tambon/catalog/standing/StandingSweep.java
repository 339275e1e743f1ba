package tambon.catalog.standing;

import io.micronaut.scheduling.annotation.Scheduled;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;
import java.util.List;

/** Tells of licences that ran out, and gives new goods their quadrant. Any number of nodes may do so at once. */
@Singleton
class StandingSweep {

    private static final int AT_ONCE = 200;

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Touch touch;

    StandingSweep(Statements sql, WholeTransaction transaction, Touch touch) {
        this.sql = sql;
        this.transaction = transaction;
        this.touch = touch;
    }

    @Scheduled(initialDelay = "${tambon.standing.sweep:10m}", fixedDelay = "${tambon.standing.sweep:10m}")
    void sweep() {
        while (lapsed() == AT_ONCE) {}
        while (unplaced() == AT_ONCE) {}
    }

    /** Products whose licence ended, at most so many; returns how many there were. */
    int lapsed() {
        return transaction.run(() -> {
            var licences = sql.list(
                    "select id, product_id from tambon_catalog.licence where expires_on < ? and not lapse_told"
                            + " and removed_at is null order by expires_on, id limit " + AT_ONCE
                            + " for update skip locked",
                    row -> List.of(row.number("id"), row.number("product_id")),
                    touch.today().toString());
            if (!licences.isEmpty()) {
                sql.batch(
                        "update tambon_catalog.licence set lapse_told = true where id = ?",
                        licences.stream().map(one -> List.of(one.getFirst())).toList());
                touch.refresh(
                        licences.stream().map(List::getLast).distinct().sorted().toList());
            }
            return licences.size();
        });
    }

    int unplaced() {
        return transaction.run(() -> {
            var products = sql.list(
                    "select id from tambon_catalog.product where quadrant is null and state = 'PUBLISHED' order by id limit "
                            + AT_ONCE + " for update skip locked",
                    row -> row.number("id"));
            if (!products.isEmpty()) {
                touch.refresh(products);
            }
            return products.size();
        });
    }
}
