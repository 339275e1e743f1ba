package tambon.orders.receipt;

import io.micronaut.transaction.annotation.Transactional;
import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/** The running numbers of each seller's papers through a calendar year. A number that is rolled back is given to the next. */
@Singleton
class Series {

    private static final int BUDDHIST_ERA = 543;

    private final Statements sql;

    Series(Statements sql) {
        this.sql = sql;
    }

    /** What is counted apart. */
    enum Paper {
        RECEIPT,
        CREDIT_NOTE
    }

    /** The next number; all who write such a paper of this seller's wait until this transaction ends. */
    @Transactional(propagation = MANDATORY)
    int next(Paper paper, long producerId, int yearBe) {
        sql.change(
                "insert into tambon_orders.receipt_series (producer_id, year_be, paper, last_number) values (?, ?, ?, 1)"
                        + " on duplicate key update last_number = last_number + 1",
                producerId,
                yearBe,
                paper);
        return sql.first(
                        "select last_number from tambon_orders.receipt_series"
                                + " where producer_id = ? and year_be = ? and paper = ?",
                        row -> row.count("last_number"),
                        producerId,
                        yearBe,
                        paper)
                .orElseThrow();
    }

    /** The calendar year in Thailand, Buddhist Era. */
    static int yearBe(Instant at) {
        return at.atZone(FiscalYear.BANGKOK).getYear() + BUDDHIST_ERA;
    }

    static String written(int yearBe, int number) {
        return String.format(Locale.ROOT, "%d/%05d", yearBe, number);
    }
}
