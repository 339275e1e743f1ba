package tambon.orders.household;

import io.micronaut.transaction.annotation.Transactional;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.Households;
import tambon.orders.sheet.KeptFiles;
import tambon.orders.sheet.KeptFiles.Kept;
import tambon.orders.sheet.Sheet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Keeps lists, consents and looks; what is taken back is forgotten in the same statement. */
@Singleton
class JdbcHouseholds implements Households {

    private static final String KIND = "HOUSEHOLDS";
    private static final int CHUNK = 500;
    private static final int MOST_LINKS = 200;
    private static final String LINKED = " from tambon_orders.household_target t"
            + " join tambon_orders.household_link l on l.household_code = t.household_code"
            + " left join tambon_orders.producer_year y on y.fiscal_year = ? and y.producer_id = l.producer_id"
            + " left join tambon_orders.producer_year p on p.fiscal_year = ? and p.producer_id = l.producer_id"
            + " where t.area_code >= ? and t.area_code < ?";

    private final Statements sql;
    private final KeptFiles files;
    private final Places places;
    private final Ids ids;
    private final Clock clock;

    JdbcHouseholds(Statements sql, KeptFiles files, Places places, Ids ids, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.places = places;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public long upload(Source list, int yearBe, String name, byte[] file, Officer officer) {
        if (yearBe < 2550 || yearBe > 2700) {
            throw CaptureRejected.invalid("year", CaptureRejected.Fault.OUT_OF_RANGE);
        }
        TargetFile.of(Sheet.read(file), officer.areaPrefix(), places);
        return files.keep(KIND, owner(officer), list + ":" + yearBe, name, file, officer.name());
    }

    private static String owner(Officer officer) {
        return Long.toString(officer.accountId());
    }

    @Override
    public Preview preview(long uploadId, Officer officer) {
        var kept = files.find(KIND, owner(officer), uploadId);
        return preview(kept, TargetFile.of(kept.sheet(), officer.areaPrefix(), places), kept.applied());
    }

    private Preview preview(Kept kept, TargetFile file, boolean applied) {
        return new Preview(
                kept.id(),
                kept.name(),
                list(kept),
                year(kept),
                file.good().size(),
                known(kept, file),
                file.faults(),
                applied);
    }

    private static Source list(Kept kept) {
        return Source.valueOf(kept.subject().substring(0, kept.subject().indexOf(':')));
    }

    private static int year(Kept kept) {
        return Integer.parseInt(kept.subject().substring(kept.subject().indexOf(':') + 1));
    }

    private int known(Kept kept, TargetFile file) {
        int known = 0;
        for (var some : chunks(file.good())) {
            var values = new ArrayList<Object>(List.of(list(kept), year(kept)));
            some.forEach(household -> values.add(household.code()));
            known += sql.first(
                            "select count(*) known from tambon_orders.household_target where list = ? and year_be = ?"
                                    + " and household_code in (" + Statements.marks(some.size()) + ")",
                            row -> row.count("known"),
                            values.toArray())
                    .orElseThrow();
        }
        return known;
    }

    @Override
    @Transactional
    public Preview apply(long uploadId, Officer officer) {
        var kept = files.find(KIND, owner(officer), uploadId);
        var file = TargetFile.of(kept.sheet(), officer.areaPrefix(), places);
        var before = preview(kept, file, true);
        var now = clock.instant();
        for (var some : chunks(file.good())) {
            var values = new ArrayList<Object>();
            some.forEach(household -> values.addAll(
                    List.of(list(kept), year(kept), household.code(), household.areaCode(), officer.name(), now)));
            sql.change(
                    "insert ignore into tambon_orders.household_target (list, year_be, household_code, area_code,"
                            + " imported_by, imported_at) values " + Statements.rows(some.size(), 6),
                    values.toArray());
        }
        files.applied(kept.id());
        return before;
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }

    @Override
    @Transactional
    public Seen look(FiscalYear year, String areaPrefix, Officer officer) {
        if (!areaPrefix.startsWith(officer.areaPrefix())) {
            throw CaptureRejected.unknown();
        }
        var area = new Object[] {year.be(), year.previous().be(), areaPrefix, areaPrefix + "~"};
        var rows = sql.list(
                "select t.list, t.year_be, right(t.household_code, 4) ending, t.area_code, l.producer_id,"
                        + " y.net_satang income, p.net_satang before_" + LINKED
                        + " order by t.area_code, t.household_code, l.producer_id limit " + MOST_SHOWN,
                row -> new Row(
                        row.constant("list", Source.class),
                        row.count("year_be"),
                        row.text("ending"),
                        row.text("area_code"),
                        row.number("producer_id"),
                        row.moneyOrNull("income"),
                        row.moneyOrNull("before_")),
                area);
        sql.change(
                "insert into tambon_orders.household_read (id, who, account_id, area_code, fiscal_year, shown, at) values "
                        + Statements.rows(1, 7),
                ids.next(),
                officer.name(),
                officer.accountId(),
                areaPrefix,
                year.be(),
                rows.size(),
                clock.instant());
        long households = sql.first(
                        "select count(distinct household_code) n from tambon_orders.household_target"
                                + " where area_code >= ? and area_code < ?",
                        row -> row.number("n"),
                        areaPrefix,
                        areaPrefix + "~")
                .orElse(0L);
        return sql.first(
                        "select count(distinct t.household_code) linked,"
                                + " count(distinct case when y.net_satang > 0 then t.household_code end) earning"
                                + LINKED,
                        row -> new Seen(households, row.number("linked"), row.number("earning"), rows),
                        area)
                .orElseThrow();
    }

    @Override
    public List<Look> looks(String areaPrefix) {
        return sql.list(
                "select who, area_code, fiscal_year, shown, at from tambon_orders.household_read where area_code >= ?"
                        + " and area_code < ? order by id desc limit 100",
                row -> new Look(
                        row.text("who"),
                        row.text("area_code"),
                        row.count("fiscal_year"),
                        row.count("shown"),
                        row.time("at")),
                areaPrefix,
                areaPrefix + "~");
    }

    @Override
    public void link(long producerId, String householdCode, String who) {
        var code = householdCode.replaceAll("[ -]", "");
        if (!TargetFile.isCode(code)) {
            throw CaptureRejected.invalid("code", CaptureRejected.Fault.MALFORMED);
        }
        if (links(producerId).size() >= MOST_LINKS) {
            throw CaptureRejected.invalid("code", CaptureRejected.Fault.OUT_OF_RANGE);
        }
        sql.change(
                "insert ignore into tambon_orders.household_link (id, producer_id, household_code, given_by, given_at)"
                        + " values " + Statements.rows(1, 5),
                ids.next(),
                producerId,
                code,
                who,
                clock.instant());
    }

    @Override
    public void revoke(long producerId, long linkId, String who) {
        int revoked = sql.change(
                "update tambon_orders.household_link set household_code = null, revoked_by = ?, revoked_at = ?"
                        + " where id = ? and producer_id = ? and revoked_at is null",
                who,
                clock.instant(),
                linkId,
                producerId);
        if (revoked == 0) {
            throw CaptureRejected.unknown();
        }
    }

    @Override
    public List<Link> links(long producerId) {
        return sql.list(
                "select l.id, l.household_code, l.given_at, exists (select 1 from tambon_orders.household_target t"
                        + " where t.household_code = l.household_code) listed from tambon_orders.household_link l"
                        + " where l.producer_id = ? and l.revoked_at is null order by l.id desc limit " + MOST_LINKS,
                row -> new Link(row.number("id"), row.text("household_code"), row.time("given_at"), row.flag("listed")),
                producerId);
    }
}
