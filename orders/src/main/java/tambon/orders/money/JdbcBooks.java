package tambon.orders.money;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.Books;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import static io.micronaut.transaction.TransactionDefinition.Isolation.REPEATABLE_READ;
import static io.micronaut.transaction.TransactionDefinition.Propagation.REQUIRES_NEW;

/** Proves the books by asking the tables themselves, all questions of one and the same moment. */
@Singleton
class JdbcBooks implements Books {

    private static final Map<String, String> COUNTS_OF_FAULTS = new LinkedHashMap<>();

    static {
        COUNTS_OF_FAULTS.put("postings that do not balance", """
                select count(*) n from (select posting_id from tambon_orders.account_entry
                group by posting_id having sum(amount_satang) <> 0) wrong""");
        COUNTS_OF_FAULTS.put("parts that are paid and not in the books with their total", """
                select count(*) n from tambon_orders.sub_order s left join tambon_orders.account_entry e
                on e.cause_id = s.id and e.account = case s.method when 'COD' then 'COD_IN_TRANSIT' when 'STRIPE' then 'GATEWAY' else 'BUYER_RECEIPTS' end
                and e.kind = if(s.method = 'COD', 'CASH_COLLECTED', 'PAYMENT')
                where s.paid_at is not null and coalesce(e.amount_satang, 0) <> s.goods_satang + s.shipping_satang""");
        COUNTS_OF_FAULTS.put("payments in the books whose part is not paid", """
                select count(*) n from tambon_orders.account_entry e left join tambon_orders.sub_order s on s.id = e.cause_id
                where e.kind in ('PAYMENT', 'CASH_COLLECTED') and s.paid_at is null""");
        COUNTS_OF_FAULTS.put("orders whose paid parts are not what was paid", """
                select count(*) n from tambon_orders.payment y where y.state = 'PAID' and y.amount_satang <>
                (select coalesce(sum(s.goods_satang + s.shipping_satang), 0) from tambon_orders.sub_order s
                where s.purchase_id = y.purchase_id)""");
        COUNTS_OF_FAULTS.put("parts that were paid and are off and are not owed back once", """
                select count(*) n from tambon_orders.sub_order s where s.state in ('CANCELLED', 'RETURNED', 'REFUNDED') and s.paid_at is not null
                and (select coalesce(sum(r.amount_satang), 0) from tambon_orders.refund r where r.sub_order_id = s.id)
                <> s.goods_satang + s.shipping_satang""");
        COUNTS_OF_FAULTS.put("refunds that the books do not know, or know otherwise", """
                select count(*) n from tambon_orders.refund r where
                (select coalesce(sum(e.amount_satang), 0) from tambon_orders.account_entry e
                where e.cause_id = r.id and e.account = 'REFUNDS')
                <> if(r.paid_at is null, -r.amount_satang, 0)""");
        COUNTS_OF_FAULTS.put("orders paid by Stripe whose money Stripe knows otherwise", """
                select count(*) n from tambon_orders.payment y where y.method = 'STRIPE' and y.state = 'PAID' and
                (select coalesce(sum(t.received_satang), 0) from tambon_orders.stripe_try t where t.purchase_id = y.purchase_id
                and t.state = 'PAID') <> y.amount_satang""");
        COUNTS_OF_FAULTS.put("payments that Stripe took and no order has", """
                select count(*) n from tambon_orders.stripe_try t join tambon_orders.payment y
                on y.purchase_id = t.purchase_id where t.state = 'PAID' and y.state <> 'PAID'""");
        COUNTS_OF_FAULTS.put("satang between the books and what Stripe holds for us", """
                select abs((select coalesce(sum(e.amount_satang), 0) from tambon_orders.account_entry e
                where e.account = 'GATEWAY') - (select coalesce(sum(t.received_satang), 0) from tambon_orders.stripe_try t
                where t.state = 'PAID') + (select coalesce(sum(r.amount_satang), 0) from tambon_orders.refund r
                where r.gateway_state = 'succeeded')) n""");
        COUNTS_OF_FAULTS.put("parts whose commission is not that of the lines still sold", """
                select count(*) n from (select s.id, sum(l.commission_satang -
                floor(l.commission_satang * l.refunded_quantity / l.quantity)) due
                from tambon_orders.sub_order s join tambon_orders.order_line l on l.sub_order_id = s.id
                where s.paid_at is not null group by s.id) sold where sold.due <>
                (select coalesce(-sum(e.amount_satang), 0) from tambon_orders.account_entry e where e.account = 'COMMISSION'
                and (e.cause_id = sold.id or e.cause_id in
                (select r.id from tambon_orders.refund r where r.sub_order_id = sold.id)))""");
        COUNTS_OF_FAULTS.put("parts whose cash arrived or was kept otherwise than it was collected", """
                select count(*) n from (select e.cause_id, sum(e.amount_satang) rest, count(*) entries
                from tambon_orders.account_entry e where e.account = 'COD_IN_TRANSIT' group by e.cause_id) cash
                where cash.entries > 2 or (cash.entries = 2 and cash.rest <> 0)""");
        COUNTS_OF_FAULTS.put("settled lines of carriers' lists without their entry, or the reverse", """
                select count(*) n from tambon_orders.account_entry e left join tambon_orders.cod_remittance_line l
                on l.sub_order_id = e.cause_id and l.settled_at is not null
                where e.kind = 'CASH_REMITTED' and e.account = 'COD_IN_TRANSIT' and l.id is null""");
        COUNTS_OF_FAULTS.put("payouts that are not the sum of their lines", """
                select count(*) n from tambon_orders.payout o where o.amount_satang <>
                (select coalesce(-sum(e.amount_satang), 0) from tambon_orders.payout_line l
                join tambon_orders.account_entry e on e.id = l.entry_id where l.payout_id = o.id)""");
        COUNTS_OF_FAULTS.put("payouts whose members' shares are not the whole", """
                select count(*) n from tambon_orders.payout o join (select payout_id, sum(amount_satang) amount
                from tambon_orders.payout_share group by payout_id) m on m.payout_id = o.id
                where m.amount <> o.amount_satang""");
        COUNTS_OF_FAULTS.put("payouts that left the bank and are not in the books, or the reverse", """
                select count(*) n from tambon_orders.payout o where
                (select coalesce(-sum(e.amount_satang), 0) from tambon_orders.account_entry e
                join tambon_orders.payout_try t on t.id = e.cause_id where t.payout_id = o.id
                and e.kind = 'PAYOUT' and e.account = 'BUYER_RECEIPTS') <> if(o.paid_at is null, 0, o.amount_satang)""");
        COUNTS_OF_FAULTS.put("tries of payouts on their way that the books do not know, or know otherwise", """
                select count(*) n from tambon_orders.payout_try t join tambon_orders.payout o on o.id = t.payout_id where
                (select coalesce(-sum(e.amount_satang), 0) from tambon_orders.account_entry e where e.cause_id = t.id
                and e.account = 'PAYOUTS') <> if(t.ended_at is null, o.amount_satang, 0)""");
        COUNTS_OF_FAULTS.put("variants whose stock is not the sum of its movements", """
                select count(*) n from tambon_orders.stock s where s.available
                + (select coalesce(sum(h.quantity), 0) from tambon_orders.stock_hold h where h.variant_id = s.variant_id) <>
                (select coalesce(sum(m.quantity), 0) from tambon_orders.stock_movement m where m.variant_id = s.variant_id)""");
        COUNTS_OF_FAULTS.put("variants whose stock away is not the sum of its movements there", """
                select count(*) n from (select variant_id, place, sum(pieces) pieces, sum(away) away from
                (select variant_id, place, pieces, 0 away from tambon_orders.stock_away union all
                select variant_id, place, 0, away from tambon_orders.stock_movement where place is not null) both_
                group by variant_id, place having pieces <> away) wrong""");
        COUNTS_OF_FAULTS.put("lines whose stock was neither kept nor given back whole", """
                select count(*) n from (select l.sub_order_id, l.variant_id, s.state, sum(l.quantity) quantity,
                sum(l.restocked_quantity) restocked, max(s.paid_at) paid_at
                from tambon_orders.order_line l join tambon_orders.sub_order s on s.id = l.sub_order_id where l.from_stock
                group by l.sub_order_id, l.variant_id, s.state) sold left join
                (select m.sub_order_id, m.variant_id, sum(m.quantity) quantity from tambon_orders.stock_movement m
                where m.sub_order_id is not null group by m.sub_order_id, m.variant_id) moved
                on moved.sub_order_id = sold.sub_order_id and moved.variant_id = sold.variant_id
                where coalesce(moved.quantity, 1) <> if(sold.state in ('CANCELLED', 'EXPIRED', 'RETURNED') and sold.paid_at is null, 0, sold.restocked - sold.quantity)""");
        COUNTS_OF_FAULTS.put("products whose count of available variants is wrong", """
                select count(*) n from tambon_orders.product_stock p where p.variants_available <>
                (select count(*) from tambon_orders.stock s where s.product_id = p.product_id and s.available > 0)""");
    }

    private final Statements sql;

    JdbcBooks(Statements sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(propagation = REQUIRES_NEW, isolation = REPEATABLE_READ, readOnly = true)
    public Proof prove() {
        var faults = new ArrayList<String>();
        COUNTS_OF_FAULTS.forEach((what, count) ->
                sql.first(count, row -> row.number("n")).filter(n -> n > 0).ifPresent(n -> faults.add(n + " " + what)));
        var balances = new HashMap<String, Money>();
        sql.list(
                "select account, sum(amount_satang) balance from tambon_orders.account_entry group by account",
                row -> balances.put(row.text("account"), Money.satang(row.number("balance"))));
        return new Proof(balances, faults);
    }

    @Override
    public Money owedTo(long producerId) {
        return sql.first(
                        "select coalesce(-sum(amount_satang), 0) owed from tambon_orders.account_entry"
                                + " where account in ('PRODUCER_PAYABLE', 'VAT', 'SHIPPING') and producer_id = ?",
                        row -> Money.satang(row.number("owed")),
                        producerId)
                .orElse(Money.ZERO);
    }

    /** Every night, on every node: the look harms nobody, and no node must be the one that is trusted to do it. */
    @Singleton
    @Requires(property = "tambon.orders.timers", notEquals = StringUtils.FALSE)
    static class Nightly {

        private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);

        private final Books books;
        private final MeterRegistry metrics;

        Nightly(Books books, MeterRegistry metrics) {
            this.books = books;
            this.metrics = metrics;
        }

        @Scheduled(cron = "0 20 3 * * *", zoneId = "Asia/Bangkok")
        void prove() {
            var proof = books.prove();
            metrics.counter("tambon.books.faults").increment(proof.faults().size());
            if (proof.faults().isEmpty()) {
                LOG.info("The books are right: {}", proof.balances());
            } else {
                LOG.error("The books are wrong: {}", proof.faults());
            }
        }
    }
}
