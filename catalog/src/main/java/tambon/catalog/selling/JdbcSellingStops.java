package tambon.catalog.selling;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.ProducerCard;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterRejected.NothingToLift;
import tambon.catalog.SellingStops;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.page.IdCursor;
import tambon.infra.page.Slice;

import jakarta.inject.Singleton;
import java.util.List;

/** Who may not sell, in the database. */
@Singleton
final class JdbcSellingStops implements SellingStops {

    private static final int REASONS = 4_000;

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Stopping stopping;

    JdbcSellingStops(Statements sql, WholeTransaction transaction, Stopping stopping) {
        this.sql = sql;
        this.transaction = transaction;
        this.stopping = stopping;
    }

    @Override
    public void suspend(RegisterActor officer, long producerId, String reasons) {
        mayLift(officer);
        inArea(officer, producerId);
        var said = said(reasons);
        transaction.run(() -> {
            stopping.stop(officer, producerId, Cause.SUSPENDED, said);
            return producerId;
        });
    }

    @Override
    public void reinstate(RegisterActor officer, long producerId, String reasons) {
        var causes = mayLift(officer);
        inArea(officer, producerId);
        var said = said(reasons);
        if (transaction.run(() -> stopping.lift(officer, producerId, causes, said)) == 0) {
            throw new RegisterRejected(new NothingToLift());
        }
    }

    @Override
    public List<Stop> of(long producerId) {
        return sql.list(
                "select cause, reasons, stopped_at, office from tambon_catalog.selling_stop where open_for = ? order by id",
                row -> new Stop(
                        row.constant("cause", Cause.class),
                        row.text("reasons"),
                        row.time("stopped_at"),
                        row.text("office")),
                producerId);
    }

    @Override
    public Slice<Stopped> list(RegisterActor officer, @Nullable String cursor, int wished) {
        if (officer instanceof Applicant) {
            throw new RegisterRejected(new NotYours());
        }
        int size = Math.clamp(wished, 1, Slice.MOST);
        record Numbered(long id, Stopped stopped) {}
        var found = sql.list(
                """
                select s.id, s.cause, s.stopped_at, m.id producer_id, m.kind, m.name_th, m.name_en, m.area_code
                from tambon_catalog.selling_stop s join tambon_catalog.producer m on m.id = s.open_for
                where s.id < ? and m.area_code like ? order by s.id desc limit ?""",
                row -> new Numbered(
                        row.number("id"),
                        new Stopped(
                                new ProducerCard(
                                        row.number("producer_id"),
                                        row.constant("kind", ProducerKind.class),
                                        row.text("name_th"),
                                        row.text("name_en"),
                                        row.text("area_code")),
                                row.constant("cause", Cause.class),
                                row.time("stopped_at"))),
                IdCursor.below(cursor),
                officer.area() + "%",
                size + 1);
        return Slice.of(found, size, last -> IdCursor.after(last.id())).map(Numbered::stopped);
    }

    private static List<Cause> mayLift(RegisterActor officer) {
        return switch (officer) {
            case ProvinceOfficer _ -> List.of(Cause.SUSPENDED);
            case DepartmentOfficer _ -> List.of(Cause.values());
            case DistrictOfficer _, Applicant _ -> throw new RegisterRejected(new NotYours());
        };
    }

    /** @throws RegisterRejected as if there were none, for one of elsewhere */
    private void inArea(RegisterActor officer, long producerId) {
        if (sql.list(
                        "select 1 from tambon_catalog.producer where id = ? and area_code like ?",
                        row -> 1,
                        producerId,
                        officer.area() + "%")
                .isEmpty()) {
            throw new RegisterRejected(new RegisterRejected.NoSuchProducer(producerId));
        }
    }

    private static String said(String reasons) {
        var faults = new Faults();
        var said = faults.text("reasons", reasons, REASONS);
        if (said.isEmpty()) {
            faults.add("reasons", new Missing());
        }
        faults.refuseIfAny();
        return said;
    }
}
