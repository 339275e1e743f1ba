package tambon.catalog.programme;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerKind;
import tambon.catalog.Programmes;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.ChangedSince;
import tambon.catalog.RegisterRejected.NoSuchProgramme;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.form.Faults;
import tambon.catalog.office.Act;
import tambon.catalog.office.OfficeActs;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.page.IdCursor;
import tambon.infra.page.Slice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programmes, in the database. */
@Singleton
final class JdbcProgrammes implements Programmes {

    private static final int MOST_YEARS = 10;

    private final Statements sql;
    private final WholeTransaction transaction;
    private final ProgrammeRows rows;
    private final Enrolment enrolment;
    private final OfficeActs acts;
    private final Ids ids;
    private final Clock clock;

    JdbcProgrammes(
            Statements sql,
            WholeTransaction transaction,
            ProgrammeRows rows,
            Enrolment enrolment,
            OfficeActs acts,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.rows = rows;
        this.enrolment = enrolment;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Programme create(RegisterActor officer, Form form) {
        runs(officer);
        var clean = checked(form);
        long id = ids.next();
        transaction.run(() -> {
            rows.insert(id, officer, clean, clock.instant());
            acts.record(officer, Act.PROGRAMME_MADE, id, clean.nameTh());
            return id;
        });
        return need(officer, id);
    }

    @Override
    public Programme change(RegisterActor officer, long id, int version, Form form) {
        runs(officer);
        own(officer, id);
        var clean = checked(form);
        transaction.run(() -> {
            if (!rows.change(id, version, clean)) {
                throw new RegisterRejected(new ChangedSince(version));
            }
            acts.record(officer, Act.PROGRAMME_CHANGED, id, clean.nameTh());
            return id;
        });
        return need(officer, id);
    }

    @Override
    public Optional<Programme> find(RegisterActor officer, long id) {
        return rows.find(officer, id);
    }

    @Override
    public Slice<Programme> list(RegisterActor officer, @Nullable Integer yearBe, @Nullable String cursor, int wished) {
        int size = Math.clamp(wished, 1, Slice.MOST);
        var values = new ArrayList<Object>(List.of(IdCursor.below(cursor)));
        if (yearBe != null) {
            values.add(yearBe);
        }
        values.add(size + 1);
        var found = rows.list(
                officer,
                "p.id < ?" + (yearBe == null ? "" : " and p.year_be = ?") + " order by p.id desc limit ?",
                values);
        return Slice.of(found, size, last -> IdCursor.after(last.id()));
    }

    @Override
    public int enrol(RegisterActor officer, long programmeId, List<Entrant> entrants) {
        runs(officer);
        var programme = own(officer, programmeId);
        var faults = new Faults();
        faults.range("entrants", entrants.size(), 1, Enrolment.MOST);
        faults.refuseIfAny();
        return transaction.run(() -> enrolment.enrol(officer, programme, entrants));
    }

    @Override
    public void release(RegisterActor officer, long programmeId, long producerId) {
        runs(officer);
        var programme = own(officer, programmeId);
        transaction.run(() -> {
            int gone = sql.change(
                    "delete from tambon_catalog.programme_participant where programme_id = ? and producer_id = ?",
                    programmeId,
                    producerId);
            if (gone == 1) {
                acts.record(officer, Act.RELEASED, producerId, programme.nameTh());
            }
            return gone;
        });
    }

    @Override
    public Slice<Participant> participants(
            RegisterActor officer, long programmeId, @Nullable String cursor, int wished) {
        need(officer, programmeId);
        int size = Math.clamp(wished, 1, Slice.MOST);
        record Numbered(long id, Participant participant) {}
        var found = sql.list(
                """
                select t.id, t.producer_id, m.name_th producer_th, m.kind, m.area_code, t.product_id,
                coalesce(g.name_th, '') product_th, t.joined_on
                from tambon_catalog.programme_participant t join tambon_catalog.producer m on m.id = t.producer_id
                left join tambon_catalog.product g on g.id = t.product_id
                where t.programme_id = ? and t.id < ? and m.area_code like ? order by t.id desc limit ?""",
                row -> new Numbered(
                        row.number("id"),
                        new Participant(
                                row.number("producer_id"),
                                row.text("producer_th"),
                                row.constant("kind", ProducerKind.class),
                                row.text("area_code"),
                                row.numberOrNull("product_id"),
                                row.text("product_th"),
                                row.day("joined_on"))),
                programmeId,
                IdCursor.below(cursor),
                officer.area() + "%",
                size + 1);
        return Slice.of(found, size, last -> IdCursor.after(last.id())).map(Numbered::participant);
    }

    @Override
    public Map<Long, List<Joined>> joined(List<Long> producerIds) {
        var joined = new LinkedHashMap<Long, List<Joined>>();
        if (producerIds.isEmpty()) {
            return joined;
        }
        sql.list(
                        """
                        select t.producer_id, p.id, p.kind, p.year_be, p.name_th, p.name_en, coalesce(g.name_th, '') product_th
                        from tambon_catalog.programme_participant t join tambon_catalog.programme p on p.id = t.programme_id
                        left join tambon_catalog.product g on g.id = t.product_id
                        where t.producer_id in (%s) order by p.year_be desc, p.id""".formatted(Statements.marks(producerIds.size())),
                        row -> Map.entry(
                                row.number("producer_id"),
                                new Joined(
                                        row.number("id"),
                                        row.constant("kind", Kind.class),
                                        row.count("year_be"),
                                        row.text("name_th"),
                                        row.text("name_en"),
                                        row.text("product_th"))),
                        producerIds.toArray())
                .forEach(one -> joined.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                        .add(one.getValue()));
        return joined;
    }

    private static Form checked(Form form) {
        var faults = new Faults();
        var excludes = form.excludes();
        var clean = new Form(
                form.kind(),
                form.yearBe(),
                faults.name("nameTh", form.nameTh(), 200),
                faults.line("nameEn", form.nameEn(), 200),
                excludes.kinds().isEmpty() ? Exclusion.NONE : excludes);
        faults.range("yearBe", form.yearBe(), 2544, 2700);
        if (!excludes.kinds().isEmpty()) {
            faults.range("fromYear", excludes.fromYear(), 2544, 2700);
            faults.range("toYear", excludes.toYear(), excludes.fromYear(), excludes.fromYear() + MOST_YEARS - 1L);
        }
        faults.refuseIfAny();
        return clean;
    }

    private static void runs(RegisterActor officer) {
        if (officer instanceof Applicant || officer instanceof DistrictOfficer) {
            throw new RegisterRejected(new NotYours());
        }
    }

    private Programme own(RegisterActor officer, long id) {
        var programme = need(officer, id);
        if (!programme.mayChange()) {
            throw new RegisterRejected(new NotYours());
        }
        return programme;
    }

    private Programme need(RegisterActor officer, long id) {
        return find(officer, id).orElseThrow(() -> new RegisterRejected(new NoSuchProgramme(id)));
    }
}
