import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import tambon.catalog.EditListings;
import tambon.catalog.ListingForm;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;
import tambon.catalog.Producers;
import tambon.catalog.ProductType;
import tambon.infra.database.EmbeddedDatabase.Durability;
import tambon.infra.money.Money;
import tambon.orders.Stocks;

/** Fills an empty market with {@code COUNT} products of two variants each, from producers all over the country. */
final class Fill {

    private static final int PER_PRODUCER = 25;
    private static final List<String> GOODS = List.of(
            "น้ำพริกเผา", "ผ้าไหมมัดหมี่", "กระเป๋าสานกระจูด", "ข้าวหอมมะลิ", "กาแฟคั่ว", "สบู่ขมิ้น", "ตะกร้าหวาย", "ขนมเปี๊ยะ",
            "น้ำผึ้งป่า", "เครื่องปั้นดินเผา", "ผ้าฝ้ายทอมือ", "ชาสมุนไพร", "ปลาแห้ง", "กล้วยตาก", "ยาหม่องไพล");
    private static final List<String> MANNERS =
            List.of("สูตรโบราณ", "ลายขอ", "บ้านทุ่ง", "อินทรีย์", "ทำมือ", "ของแม่", "ริมโขง", "ดอยสูง", "ชายเล", "เมืองเก่า");

    private final EditListings listings;
    private final Producers producers;
    private final Stocks stocks;
    private final List<String> tambons;

    private Fill(GeneratedMarket market) {
        listings = market.bean(EditListings.class);
        producers = market.bean(Producers.class);
        stocks = market.bean(Stocks.class);
        tambons = market.tambons();
    }

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        try (var market = GeneratedMarket.open(Durability.NONE)) {
            new Fill(market).fill(count);
        }
    }

    private void fill(int count) throws InterruptedException {
        var done = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < count / PER_PRODUCER; i++) {
                int number = i;
                threads.submit(() -> {
                    produce(number);
                    if (done.addAndGet(PER_PRODUCER) % 1000 == 0) {
                        System.out.println(done + " products");
                    }
                });
            }
        }
    }

    private void produce(int number) {
        var random = RandomGenerator.of("L64X128MixRandom");
        var area = tambons.get(random.nextInt(tambons.size()));
        var producer = producers.register(
                new ProducerForm(ProducerKind.values()[number % 3], "กลุ่มผลิต " + number, "Group " + number, "", "", area, ""));
        var first = new ArrayList<Stocks.First>();
        for (int i = 0; i < PER_PRODUCER; i++) {
            var name = GOODS.get(random.nextInt(GOODS.size())) + MANNERS.get(random.nextInt(MANNERS.size())) + " " + (i + 1);
            var form = new ListingForm(
                    ProductType.values()[(number + i) % 5],
                    name,
                    String.format(Locale.ROOT, "Goods %d of group %d", i, number),
                    name + " ทำโดยกลุ่มในชุมชน ใช้วัตถุดิบในท้องถิ่น ",
                    "Made by a village group of what grows there.",
                    List.of(),
                    "ชิ้น",
                    "piece",
                    List.of(variant("เล็ก", "small", 50 + random.nextInt(200)), variant("ใหญ่", "large", 250 + random.nextInt(400))));
            var listing = listings.create(producer.id(), form);
            listings.publish(producer.id(), listing.id());
            listing.variants().forEach(variant ->
                    first.add(new Stocks.First(variant.id(), listing.id(), producer.id(), 1_000_000)));
        }
        stocks.receiveFirst(first, "bench");
    }

    private static ListingForm.Variant variant(String thai, String english, int baht) {
        return new ListingForm.Variant(null, thai, english, Money.baht(baht), 300, null);
    }
}
