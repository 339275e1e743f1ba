package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerRegistered;
import tambon.catalog.Producers;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterSettings;
import tambon.catalog.RegistrationForm;
import tambon.catalog.SellingStops.Cause;
import tambon.catalog.gate.Gate;
import tambon.catalog.name.Names;
import tambon.catalog.selling.Stopping;
import tambon.infra.database.Statements;
import tambon.infra.event.Outbox;
import tambon.infra.id.Ids;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts registrations into the register: an announcement for all of one round, a number for each, a producer for each. */
@Singleton
final class Announcing {

    private static final int ERA = 543;

    private final Statements sql;
    private final RegistrationRows rows;
    private final JdbcCalendar calendar;
    private final Producers producers;
    private final Stopping stopping;
    private final Gate gate;
    private final Outbox outbox;
    private final Today today;
    private final Ids ids;

    Announcing(
            Statements sql,
            RegistrationRows rows,
            JdbcCalendar calendar,
            Producers producers,
            Stopping stopping,
            Gate gate,
            @Named("catalog") Outbox outbox,
            Today today,
            Ids ids) {
        this.sql = sql;
        this.rows = rows;
        this.calendar = calendar;
        this.producers = producers;
        this.stopping = stopping;
        this.gate = gate;
        this.outbox = outbox;
        this.today = today;
        this.ids = ids;
    }

    /** One officer's one announcement; it exists only once something is announced in it. */
    static final class Round {
        private final RegisterActor officer;
        private @Nullable Long announcement;
        private @Nullable RegisterSettings settings;

        Round(RegisterActor officer) {
            this.officer = officer;
        }
    }

    Round round(RegisterActor officer) {
        return new Round(officer);
    }

    /** The columns that make it registered. */
    Map<String, @Nullable Object> announce(Round round, RegistrationRow row) {
        var registration = row.all();
        var form = registration.form();
        var day = today.day();
        int year = day.getYear() + ERA;
        var province = form.areaCode().substring(0, 2);
        if (round.announcement == null || round.settings == null) {
            round.settings = calendar.settings();
            round.announcement = newAnnouncement(round.officer, province, year, day);
        }
        var sets = new LinkedHashMap<String, @Nullable Object>();
        sets.put("announcement_id", round.announcement);
        sets.put("year_be", year);
        sets.put("registered_on", day.toString());
        var years = round.settings.validYears();
        sets.put(
                "valid_until",
                years == null ? null : day.plusYears(years).minusDays(1).toString());
        var renews = form.renewsId();
        long producer;
        String number;
        if (renews == null) {
            number = newNumber(round.settings, province, year);
            var made = producer(row);
            producer = made.id();
            if (!made.fresh()) {
                stopping.lift(round.officer, producer, List.of(Cause.REVOKED), "registered again: " + number);
            }
            outbox.publish(
                    ProducerRegistered.TYPE,
                    new ProducerRegistered(
                            registration.id(), producer, number, year, made.fresh() ? row.accountId() : null));
        } else {
            var earlier = renew(renews, registration.id());
            number = earlier.number();
            producer = earlier.producerId();
            sets.put("renewal_count", earlier.count() + 1);
        }
        sets.put("registration_number", number);
        sets.put("producer_id", producer);
        return sets;
    }

    private long newAnnouncement(RegisterActor officer, String province, int year, LocalDate day) {
        long id = ids.next();
        sql.change(
                "insert into tambon_catalog.register_announcement (id, province_code, number, year_be, announced_on,"
                        + " announced_by) values (?, ?, ?, ?, ?, ?)",
                id,
                province,
                rows.nextNumber("announcement:" + province + ":" + year),
                year,
                day.toString(),
                officer.accountId());
        return id;
    }

    private String newNumber(RegisterSettings settings, String province, int year) {
        int number = rows.nextNumber("registration:" + province + ":" + year);
        return settings.numberFormat()
                .replace("{province}", province)
                .replace("{year}", Integer.toString(year))
                .replace("{yy}", String.format(Locale.ROOT, "%02d", year % 100))
                .replace("{number}", String.format(Locale.ROOT, "%05d", number));
    }

    private record Made(long id, boolean fresh) {}

    /** The one that sells here under this name in this district already, or a new one. */
    private Made producer(RegistrationRow row) {
        var form = row.all().form();
        var known = sql.first(
                "select id from tambon_catalog.producer where district_code = ? and name_key = ?",
                found -> found.number("id"),
                form.areaCode().substring(0, 4),
                Names.key(form.nameTh()));
        return known.map(id -> new Made(id, false)).orElseGet(() -> new Made(newSeller(form), true));
    }

    /** Whoever comes by the register is new here: what it shows first is looked at. */
    private long newSeller(RegistrationForm form) {
        long id = producers
                .register(new ProducerForm(form.kind(), form.nameTh(), form.nameEn(), "", "", form.areaCode(), ""))
                .id();
        gate.beginTrial(id);
        return id;
    }

    private record Earlier(String number, long producerId, int count) {}

    /** Hands number and producer of the earlier registration on to the one that renews it. */
    private Earlier renew(long earlier, long by) {
        int changed = sql.change(
                "update tambon_catalog.registration set superseded_by = ?, version = version + 1 where id = ?"
                        + " and state = 'REGISTERED' and superseded_by is null",
                by,
                earlier);
        if (changed == 0) {
            throw new RegisterRejected(new RegisterRejected.NoSuchRegistration(earlier));
        }
        return sql.first(
                        "select registration_number, producer_id, renewal_count from tambon_catalog.registration where id = ?",
                        row -> new Earlier(
                                row.text("registration_number"), row.number("producer_id"), row.count("renewal_count")),
                        earlier)
                .orElseThrow();
    }
}
