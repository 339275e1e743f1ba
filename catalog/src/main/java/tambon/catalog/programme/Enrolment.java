package tambon.catalog.programme;

import tambon.catalog.Programmes.Entrant;
import tambon.catalog.Programmes.Programme;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.AlreadyServed;
import tambon.catalog.RegisterRejected.NotInArea;
import tambon.catalog.office.Act;
import tambon.catalog.office.OfficeActs;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets producers take part in a programme. Their rows are locked in the order of their ids before anything is asked, so
 * that of two programmes that exclude each other only one gets a producer that both want at the same moment.
 */
@Singleton
final class Enrolment {

    static final int MOST = 500;

    private final Statements sql;
    private final OfficeActs acts;
    private final Ids ids;
    private final Clock clock;

    Enrolment(Statements sql, OfficeActs acts, Ids ids, Clock clock) {
        this.sql = sql;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Inside a transaction. Returns how many are new. */
    int enrol(RegisterActor officer, Programme programme, List<Entrant> wanted) {
        var producers =
                wanted.stream().map(Entrant::producerId).distinct().sorted().toList();
        var here = new HashSet<>(sql.list(
                "select id from tambon_catalog.producer where id in (" + Statements.marks(producers.size())
                        + ") and area_code like ? order by id for update",
                row -> row.number("id"),
                with(producers, officer.area() + "%")));
        refuse(producers.stream().filter(id -> !here.contains(id)).toList(), NotInArea::new);
        var there = new HashSet<>(sql.list(
                "select producer_id from tambon_catalog.programme_participant where producer_id in ("
                        + Statements.marks(producers.size()) + ") and programme_id = ?",
                row -> row.number("producer_id"),
                with(producers, programme.id())));
        var fresh = producers.stream().filter(id -> !there.contains(id)).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        refuse(served(programme, fresh), AlreadyServed::new);
        ownProducts(wanted);
        add(officer, programme, wanted, new HashSet<>(fresh));
        acts.record(officer, Act.ENROLLED, fresh, programme.nameTh());
        return fresh.size();
    }

    /** Those in a programme that this one excludes, that excludes this one, or that is of the same kind and year. */
    private List<Long> served(Programme programme, List<Long> producers) {
        var in = Statements.marks(producers.size());
        var values = new ArrayList<Object>(producers);
        values.add(programme.id());
        values.addAll(producers);
        values.addAll(List.of(programme.kind(), programme.yearBe()));
        values.addAll(producers);
        values.addAll(List.of(programme.kind(), programme.yearBe()));
        return sql.list("""
                select t.producer_id from tambon_catalog.programme_participant t join tambon_catalog.programme_exclusion e
                on e.kind = t.kind and e.year_be = t.year_be where t.producer_id in (%s) and e.programme_id = ?
                union select t.producer_id from tambon_catalog.programme_participant t join tambon_catalog.programme_exclusion e
                on e.programme_id = t.programme_id where t.producer_id in (%s) and e.kind = ? and e.year_be = ?
                union select t.producer_id from tambon_catalog.programme_participant t
                where t.producer_id in (%s) and t.once_kind = ? and t.year_be = ?""".formatted(in, in, in), row -> row.number("producer_id"), values.toArray());
    }

    private void ownProducts(List<Entrant> wanted) {
        var products = new ArrayList<Long>();
        wanted.forEach(one -> {
            if (one.productId() != null) {
                products.add(one.productId());
            }
        });
        if (products.isEmpty()) {
            return;
        }
        var own = new HashSet<>(sql.list(
                "select id, producer_id from tambon_catalog.product where id in (" + Statements.marks(products.size())
                        + ")",
                row -> new Entrant(row.number("producer_id"), row.number("id")),
                products.toArray()));
        refuse(
                wanted.stream()
                        .filter(one -> one.productId() != null && !own.contains(one))
                        .map(Entrant::producerId)
                        .toList(),
                NotInArea::new);
    }

    private void add(RegisterActor officer, Programme programme, List<Entrant> wanted, Set<Long> fresh) {
        var today = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK).toString();
        sql.batch(
                "insert into tambon_catalog.programme_participant (id, programme_id, kind, year_be, producer_id, product_id,"
                        + " joined_on, added_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                wanted.stream()
                        .filter(one -> fresh.remove(one.producerId()))
                        .map(one -> Arrays.<Object>asList(
                                ids.next(),
                                programme.id(),
                                programme.kind(),
                                programme.yearBe(),
                                one.producerId(),
                                one.productId(),
                                today,
                                officer.accountId()))
                        .toList());
    }

    private interface Why {
        RegisterRejected.Reason of(List<Long> producers);
    }

    private static void refuse(List<Long> producers, Why why) {
        if (!producers.isEmpty()) {
            throw new RegisterRejected(why.of(producers));
        }
    }

    private static Object[] with(List<Long> some, Object last) {
        var all = new ArrayList<Object>(some);
        all.add(last);
        return all.toArray();
    }
}
