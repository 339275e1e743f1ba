import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tambon.catalog.PublishedRegister;
import tambon.catalog.RegisterQuery;
import tambon.infra.database.EmbeddedDatabase.Durability;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

/**
 * Fills the published register with {@code COUNT} generated entries over all tambons, then reads it as visitors do: the first
 * page, a page in the middle, one province, a word that is rare, a number, and all of it as the download does; prints
 * milliseconds (the median of 15) and the most heap in use.
 */
final class Register {

    private final Statements sql;
    private final Ids ids;
    private final PublishedRegister register;
    private final List<String> tambons;

    private Register(GeneratedMarket market) {
        sql = market.bean(Statements.class);
        ids = market.bean(Ids.class);
        register = market.bean(PublishedRegister.class);
        tambons = market.tambons();
    }

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        try (var market = GeneratedMarket.open(Durability.EACH_COMMIT)) {
            var bench = new Register(market);
            bench.fill(count);
            bench.read(count);
        }
    }

    private void fill(int count) {
        long begun = System.nanoTime();
        long producer = ids.next();
        var now = Instant.now();
        sql.change(
                "insert into tambon_catalog.producer (id, version, kind, name_th, name_key, name_en, story_th, story_en, area_code, phone,"
                        + " registered_at) values (?, 1, 'SOLE_OWNER', 'ผู้ผลิต', ?, '', '', '', '8101', '', ?)",
                producer,
                "bench" + producer,
                now);
        for (int from = 0; from < count; from += 1_000) {
            var rows = new ArrayList<List<Object>>();
            for (int i = from; i < Math.min(count, from + 1_000); i++) {
                rows.add(List.of(
                        ids.next(),
                        "กลุ่มผู้ผลิตชุมชน หมู่ " + i,
                        tambons.get(i % tambons.size()),
                        "กะปิ น้ำพริก ผ้าทอ สินค้า " + i,
                        producer,
                        now,
                        now,
                        now,
                        String.format(Locale.ROOT, "%s-%06d", Long.toString(producer, 36), i),
                        2557 + i % 13));
            }
            sql.batch(
                    """
                    insert into tambon_catalog.registration (id, version, state, kind, name_th, name_en, area_code, address,
                    contact_name, contact_phone, goods, production_per_month, standards_passed, standards_applied,
                    has_smartphone, sells_online, keyed_in_by, producer_id, created_at, changed_at, waiting_since,
                    announcement_id, registration_number, year_be, registered_on)
                    values (?, 1, 'REGISTERED', 'SOLE_OWNER', ?, '', ?, '', '', '', ?, '', '', '', true, true, 0, ?, ?, ?, ?, 1, ?,
                    ?, '2026-03-31')""",
                    rows);
        }
        System.out.printf(Locale.ROOT, "%,d entries in %.1f s%n", count, (System.nanoTime() - begun) / 1e9);
    }

    private void read(int count) {
        var all = RegisterQuery.ALL;
        var middle = all;
        String cursor = null;
        for (int piece = 0; piece < count / 2_000; piece++) {
            cursor = register.load(all, cursor).next();
        }
        var half = cursor;
        time("first page", () -> register.search(middle, null, 50));
        time("page in the middle", () -> register.search(middle, half, 50));
        time("one province", () -> register.search(new RegisterQuery("", "81", null, null), null, 50));
        time("one district", () -> register.search(new RegisterQuery("", "8101", null, null), null, 50));
        time("a year", () -> register.search(new RegisterQuery("", null, null, 2560), null, 50));
        time("a word of one entry", () -> register.search(new RegisterQuery("หมู่ " + count / 2 + "0", null, null, null), null, 50));
        time("a word in one province", () -> register.search(new RegisterQuery("หมู่ 77", "81", null, null), null, 50));
        long begun = System.nanoTime();
        long most = 0;
        int rows = 0;
        String next = null;
        do {
            var slice = register.load(all, next);
            rows += slice.items().size();
            next = slice.next();
            most = Math.max(most, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        } while (next != null);
        System.out.printf(
                Locale.ROOT, "all %,d rows in %.2f s, at most %d MB heap in use%n", rows, (System.nanoTime() - begun) / 1e9, most >> 20);
    }

    private static void time(String what, Runnable work) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < 20; i++) {
            long begun = System.nanoTime();
            work.run();
            if (i >= 5) {
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        }
        millis.sort(null);
        System.out.printf(Locale.ROOT, "%s: %.1f ms%n", what, millis.get(millis.size() / 2));
    }
}
