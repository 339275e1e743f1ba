import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.SynchronousTransactionManager;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import tambon.infra.database.Statements;
import tambon.infra.place.Places;

/** Generated goods, written into search's rows as if other modules had told of them. */
final class SearchMarket {

    static final List<String> GOODS = List.of(
            "น้ำพริกเผา", "น้ำพริกตาแดง", "ผ้าไหมมัดหมี่", "ผ้าฝ้ายย้อมคราม", "กระเป๋าสานกระจูด", "ข้าวหอมมะลิ", "กาแฟคั่ว", "สบู่ขมิ้น",
            "ตะกร้าหวาย", "ขนมเปี๊ยะ", "น้ำผึ้งป่า", "เครื่องปั้นดินเผา", "ผ้าขาวม้าทอมือ", "ชาสมุนไพร", "ปลาแห้งแดดเดียว", "กล้วยตาก",
            "ยาหม่องไพล", "ปลาส้ม", "กะปิกุ้ง", "ไข่เค็ม", "ทุเรียนทอด", "มะม่วงกวน", "ส้มโอ", "ผ้าบาติก", "หมอนขวาน", "ไม้กวาดดอกหญ้า");
    static final List<String> MANNERS = List.of(
            "สูตรโบราณ", "ลายขอ", "บ้านทุ่ง", "อินทรีย์", "ทำมือ", "ของแม่", "ริมโขง", "ดอยสูง", "ชายเล", "เมืองเก่า", "ป้าแดง", "ยายนวล",
            "รสเข้ม", "พร้อมทาน", "ลายดอกพิกุล", "สีธรรมชาติ", "คัดพิเศษ", "กลิ่นใบเตย", "สามรส", "ไร้น้ำตาล");
    static final List<String> ENGLISH = List.of(
            "chilli paste", "silk", "indigo cotton", "sedge bag", "jasmine rice", "coffee", "turmeric soap", "basket", "honey", "pottery");
    static final List<String> ROMANISED =
            List.of("nam prik", "pha mai", "pha fai", "krapao", "khao hom mali", "kafae", "sabu", "takra", "pla som", "kai khem");
    private static final List<String> TYPES = List.of("FOOD", "DRINK", "TEXTILE", "HOUSEHOLD", "HERBAL");
    private static final int BATCH = 1_000;

    private final Statements sql;
    private final Places places;
    private final SynchronousTransactionManager<Connection> transactions;

    @SuppressWarnings("unchecked")
    SearchMarket(ApplicationContext context) {
        sql = context.getBean(Statements.class);
        places = context.getBean(Places.class);
        transactions = context.getBean(SynchronousTransactionManager.class);
    }

    List<String> placeNames() {
        var names = new ArrayList<String>();
        for (var province : places.provinces()) {
            names.add(province.nameTh());
            places.districts(province.code()).forEach(district -> names.add(district.nameTh()));
        }
        return names;
    }

    /** Adds goods until there are {@code count}. */
    void fill(int count) {
        long there = sql.first("select count(*) as c from tambon_search.goods", row -> row.number("c")).orElse(0L);
        var tambons = places.provinces().stream()
                .flatMap(province -> places.districts(province.code()).stream())
                .flatMap(district -> places.tambons(district.code()).stream())
                .map(tambon -> tambon.code())
                .toList();
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int from = (int) there; from < count; from += BATCH) {
            var rows = new ArrayList<List<Object>>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                rows.add(List.of(1_000_000L + i, product(i, tambons, random), i % 5 != 0, (long) random.nextInt(300), (long) i + 1));
            }
            transactions.executeWrite(status -> {
                sql.batch("insert into tambon_search.goods (product_id, version, body, stock_version, in_stock, sold, change_no) values (?, 1, ?, 1, ?, ?, ?)", rows);
                sql.change("update tambon_search.feed set last_no = ? where id = 1", rows.getLast().getLast());
                return true;
            });
        }
    }

    /** Something is sold: one product's row changes, and takes the next number. */
    void sell(RandomGenerator random, int count) {
        transactions.executeWrite(status -> {
            sql.change("update tambon_search.feed set last_no = last_no + 1 where id = 1");
            sql.change(
                    "update tambon_search.goods set sold = sold + 1, change_no = (select last_no from tambon_search.feed where id = 1) where product_id = ?",
                    1_000_000L + random.nextInt(count));
            return true;
        });
    }

    void rename(int product, String name) {
        transactions.executeWrite(status -> {
            sql.change("update tambon_search.feed set last_no = last_no + 1 where id = 1");
            sql.change(
                    "update tambon_search.goods set body = json_set(body, '$.nameTh', ?), change_no = (select last_no from tambon_search.feed where id = 1) where product_id = ?",
                    name,
                    1_000_000L + product);
            return true;
        });
    }

    private static String product(int i, List<String> tambons, RandomGenerator random) {
        int kind = random.nextInt(GOODS.size());
        var name = GOODS.get(kind) + MANNERS.get(random.nextInt(MANNERS.size())) + MANNERS.get(random.nextInt(MANNERS.size())) + " " + i % 97;
        long price = 1_000L * (1 + random.nextInt(400));
        int seller = i / 25;
        return String.format(Locale.ROOT, """
                {"productId":%d,"version":1,"status":"PUBLISHED","type":"%s","nameTh":"%s","nameEn":"%s %d","slug":"s","storyTh":"%s","storyEn":"%s",
                "keywords":["%s","%s"],"producer":{"id":%d,"nameTh":"กลุ่มผลิต%s %d","nameEn":"Group %d"},"areaCode":"%s","priceFromSatang":%d,
                "priceToSatang":%d,"stars":%d,"licences":[%s],"madeToOrder":%b,"picture":"/pictures/1","publishedAt":"2026-01-01T00:00:00Z"}""",
                1_000_000L + i, TYPES.get(kind % 5), name, ENGLISH.get(kind % ENGLISH.size()), i, name + " ทำโดยกลุ่มในชุมชน ใช้วัตถุดิบในท้องถิ่น สืบทอดจากรุ่นสู่รุ่น",
                "Made by a village group of what grows there, as it always was.", GOODS.get(kind), ENGLISH.get(kind % ENGLISH.size()), 10_000L + seller,
                GOODS.get(kind), seller, seller, tambons.get((seller * 7919) % tambons.size()), price, price * 2, random.nextInt(6),
                i % 3 == 0 ? "\"มผช. 1/2560\"" : "", i % 11 == 0);
    }
}
