import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Measures a running node over loopback: {@code Bench PORT SECONDS [name part …]}. Run by {@code infra/bench/run},
 * which starts the node on a market of 10,000 products of two variants each. Prints a table in Markdown.
 */
final class Bench {

    private static final int[] CONCURRENCIES = {1, 8, 32};
    private static final Pattern PRODUCT = Pattern.compile("\"id\":\"([0-9a-hjkmnp-tv-z]{13})\"");
    private static final Pattern TOTAL = Pattern.compile("\"totalSatang\":([0-9]+)");
    private static final List<String> WORDS =
            List.of("ผ้าไหม", "น้ำพริก", "กระเป๋า", "ข้าว", "สมุนไพร", "กาแฟ", "ตะกร้า", "ขนม", "silk", "นำพริก");
    private static final List<String> TYPES = List.of("FOOD", "DRINK", "TEXTILE", "HOUSEHOLD", "HERBAL");

    private final List<Goods> goods;

    /** One product and its variants, as the API names them. */
    record Goods(String id, String page, List<String> variants) {}

    private Bench(List<Goods> goods) {
        this.goods = goods;
    }

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        var wanted = List.of(args).subList(2, args.length);
        var bench = new Bench(goods(port));
        var load = new Load(port, new Processes(measured()));
        System.out.println(Load.Figures.HEADING);
        for (var scenario : bench.scenarios().entrySet()) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(scenario.getKey()::contains)) {
                load.press(scenario.getKey(), scenario.getValue(), 8, Math.max(4, seconds / 2)); // warm-up, not printed
                for (int concurrency : CONCURRENCIES) {
                    System.out.println(load.press(scenario.getKey(), scenario.getValue(), concurrency, seconds)
                            .row());
                }
            }
        }
    }

    private Map<String, Load.Scenario> scenarios() {
        var all = new java.util.LinkedHashMap<String, Load.Scenario>();
        all.put("list of 24, from the index (JSON)", (c, r) -> expect(200, c.get("/api/v1/search?size=24&type=" + any(TYPES, r))));
        all.put("list of 24, from the database (JSON)", (c, r) -> expect(200, c.get("/api/v1/products?size=24&type=" + any(TYPES, r))));
        all.put("list of 24 (page)", (c, r) -> expect(200, c.get("/t/" + any(TYPES, r).toLowerCase(Locale.ROOT))));
        all.put("product (JSON)", (c, r) -> expect(200, c.get("/api/v1/products/" + any(goods, r).id())));
        all.put("product (page)", (c, r) -> expect(200, c.get(any(goods, r).page())));
        all.put("search with facets (JSON)", (c, r) -> expect(200, c.get("/api/v1/search?q=" + encoded(any(WORDS, r)))));
        all.put("search with facets (page)", (c, r) -> expect(200, c.get("/search?q=" + encoded(any(WORDS, r)))));
        all.put("add to cart, new visitor", (c, r) -> {
            c.forgetCookies();
            add(c, r);
        });
        all.put("guest checkout of two products, 4 requests", this::checkout);
        return all;
    }

    private void checkout(Connection c, ThreadLocalRandom r) throws IOException {
        c.forgetCookies();
        add(c, r);
        add(c, r);
        var cart = c.get("/api/v1/cart?postcode=81000");
        var total = TOTAL.matcher(cart.text());
        if (!total.find()) {
            throw new IOException("no total in " + cart.text());
        }
        var order = """
                {"recipient":{"name":"สมใจ ทดสอบ","phone":"0812345678","email":"","street":"1 หมู่ 2","tambonCode":"810101",\
                "postcode":"81000"},"method":"PROMPTPAY","agreedTotalSatang":%s,"note":""}""".formatted(total.group(1));
        expect(201, c.post("/api/v1/orders", "Idempotency-Key: " + UUID.randomUUID() + "\r\n", order));
    }

    private void add(Connection c, ThreadLocalRandom r) throws IOException {
        var line = "{\"variantId\":\"" + any(any(goods, r).variants(), r) + "\",\"quantity\":1}";
        expect(200, c.post("/api/v1/cart/lines", "", line));
    }

    /** A few hundred products spread over the market, read through the API like anybody would. */
    private static List<Goods> goods(int port) throws IOException {
        var found = new ArrayList<Goods>();
        try (var connection = new Connection(port)) {
            for (var type : TYPES) {
                var list = connection.get("/api/v1/products?size=48&type=" + type).text();
                for (var id = PRODUCT.matcher(list); id.find(); ) {
                    var one = connection.get("/api/v1/products/" + id.group(1)).text();
                    var variants = new ArrayList<String>();
                    int from = one.indexOf("\"variants\"");
                    int to = one.indexOf(']', from);
                    for (var variant = PRODUCT.matcher(one.substring(from, to)); variant.find(); ) {
                        variants.add(variant.group(1));
                    }
                    if (!variants.isEmpty()) {
                        found.add(new Goods(id.group(1), page(list, id.end()), variants));
                    }
                }
            }
        }
        if (found.isEmpty()) {
            throw new IOException("the market is empty");
        }
        return found;
    }

    /** The address of the product's page, percent-encoded, from its place in the list. */
    private static String page(String list, int from) {
        int begin = list.indexOf("\"page\":\"", from) + 8;
        var path = list.substring(begin, list.indexOf('"', begin));
        var slug = path.substring(path.lastIndexOf('/') + 1);
        return path.substring(0, path.length() - slug.length()) + encoded(slug).replace("+", "%20");
    }

    /** The node and its database: this process's parent told us their ids. */
    private static List<Long> measured() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("bench.pids"))).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Long.parseLong(line.strip()))
                .toList();
    }

    private static void expect(int status, Connection.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("wanted " + status + ", got " + answer.status() + ": " + answer.text());
        }
    }

    private static <T> T any(List<T> list, ThreadLocalRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
