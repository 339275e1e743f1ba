package tambon.catalog.demo;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.util.stream.Collectors.joining;

/**
 * Enters the demo producers that have a number in the register, as of the years they say: announced by their province,
 * those before {@value #CHECKED_BEFORE} found genuine by the department.
 */
@Singleton
class DemoRegister {

    private static final int CHECKED_BEFORE = 2560;
    private static final int ERA = 543;

    /** Nobody's account. */
    private static final long NOBODY = 0;

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    DemoRegister(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    private record Announcement(String province, int yearBe) {}

    boolean isEntered() {
        return !sql.list(
                        "select 1 from tambon_catalog.registration r join tambon_catalog.demo_producer d"
                                + " on d.producer_id = r.producer_id limit 1",
                        row -> 1)
                .isEmpty();
    }

    /** Within the caller's transaction; {@code producerIds} by the producers' short names. */
    void enter(DemoGoods demo, Map<String, Long> producerIds) {
        var announcements = new HashMap<Announcement, Long>();
        var rows = new ArrayList<List<@Nullable Object>>();
        var steps = new ArrayList<List<Object>>();
        for (var producer : registered(demo)) {
            var day = LocalDate.of(producer.registeredYear() - ERA, 3, 31);
            var province = producer.tambonCode().substring(0, 2);
            long announcement = announcements.computeIfAbsent(
                    new Announcement(province, producer.registeredYear()), _ -> ids.next());
            long id = ids.next();
            rows.add(row(
                    demo, producer, id, Objects.requireNonNull(producerIds.get(producer.key())), announcement, day));
            steps.add(List.of(ids.next(), id, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), NOBODY, province));
        }
        write(announcements, rows, steps);
    }

    /** The earliest first, as ids tell which is newer. */
    private static List<DemoProducer> registered(DemoGoods demo) {
        return demo.producers().stream()
                .filter(producer -> !producer.registrationNo().isEmpty())
                .sorted(Comparator.comparing(DemoProducer::registeredYear))
                .toList();
    }

    private List<@Nullable Object> row(
            DemoGoods demo, DemoProducer producer, long id, Long producerId, long announcement, LocalDate day) {
        var then = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        var goods = demo.of(producer).stream().map(DemoProduct::nameTh).collect(joining("\n"));
        return Arrays.asList(
                id,
                producer.kind(),
                producer.nameTh(),
                producer.nameEn(),
                producer.tambonCode(),
                goods.substring(0, Math.min(1_000, goods.length())),
                NOBODY,
                producerId,
                then,
                then,
                then,
                then,
                announcement,
                producer.registrationNo(),
                producer.registeredYear(),
                day.toString(),
                producer.registeredYear() < CHECKED_BEFORE ? clock.instant() : null);
    }

    private void write(
            Map<Announcement, Long> announcements, List<List<@Nullable Object>> rows, List<List<Object>> steps) {
        sql.batch(
                "insert into tambon_catalog.register_announcement (id, province_code, number, year_be, announced_on,"
                        + " announced_by) values (?, ?, 1, ?, ?, 0)",
                announcements.entrySet().stream()
                        .map(one -> List.<Object>of(
                                one.getValue(),
                                one.getKey().province(),
                                one.getKey().yearBe(),
                                LocalDate.of(one.getKey().yearBe() - ERA, 3, 31).toString()))
                        .toList());
        sql.batch("""
                insert into tambon_catalog.registration (id, version, state, kind, name_th, name_en, area_code, address,
                contact_name, contact_phone, goods, production_per_month, standards_passed, standards_applied, has_smartphone,
                sells_online, keyed_in_by, producer_id, created_at, changed_at, submitted_at, waiting_since, announcement_id,
                registration_number, year_be, registered_on, found_genuine_at)
                values (?, 1, 'REGISTERED', ?, ?, ?, ?, '', '', '', ?, '', '', '', true, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        sql.batch("""
                insert into tambon_catalog.registration_step (id, registration_id, move, from_state, to_state, at, account_id,
                actor_name, office, office_area, on_behalf, reasons)
                values (?, ?, 'ANNOUNCE', 'CERTIFIED', 'REGISTERED', ?, ?, '', 'PROVINCE', ?, false, '')""", steps);
    }
}
