package tambon.search.relevance;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tambon.infra.place.Places;
import tambon.search.GoodsQuery;
import tambon.search.find.Shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A shop filled with the goods of a file, and what is known of them for grading. */
final class TrialMarket {

    private static final int DEPTH = 50;

    final Map<Long, JudgedGood> goods = new HashMap<>();
    private final Places places = new Places();
    private final Shop shop;

    TrialMarket(Shop shop) {
        this.shop = shop;
    }

    TrialMarket fillFromDemo(Path folder) {
        var areas = new HashMap<String, CSVRecord>();
        rows(folder.resolve("producers.csv")).forEach(maker -> areas.put(maker.get("key"), maker));
        long seller = 1;
        var sellers = new HashMap<String, Long>();
        for (var row : rows(folder.resolve("products.csv"))) {
            var maker = areas.get(row.get("producer_key"));
            var area = maker.get("tambon_code");
            if (sellers.putIfAbsent(row.get("producer_key"), seller) == null) {
                seller++;
            }
            long id = shop.put(row.get("name_th"), row.get("name_en"), product -> {
                product.type = row.get("type");
                product.storyTh = row.get("story_th");
                product.storyEn = row.get("story_en");
                product.keywords = Arrays.asList(row.get("keywords").split(";"));
                product.seller = sellers.get(row.get("producer_key"));
                product.sellerTh = maker.get("name_th");
                product.area = area;
                product.stars = row.get("stars").isEmpty() ? 0 : Integer.parseInt(row.get("stars"));
            });
            judge(id, row.get("name_th"), row.get("name_en"), row.get("type"), area);
        }
        shop.open();
        return this;
    }

    TrialMarket fillFromRealList(Path file) {
        var sellers = new HashMap<String, Long>();
        for (var row : rows(file)) {
            var area = places.byNames(row.get("province"), row.get("district"), null)
                    .map(place -> place.district().code())
                    .or(() -> places.provinceNamed(row.get("province")).map(province -> province.code() + "01"))
                    .orElseThrow();
            var maker = row.get("seller_name").isEmpty() ? row.get("local_government") : row.get("seller_name");
            long seller = sellers.computeIfAbsent(maker, name -> sellers.size() + 1L);
            long id = shop.put(row.get("product_name"), "", product -> {
                product.seller = seller;
                product.sellerTh = maker;
                product.area = area;
            });
            judge(id, row.get("product_name"), "", "FOOD", area);
        }
        shop.open();
        return this;
    }

    private void judge(long id, String nameTh, String nameEn, String type, String area) {
        var province = places.province(area.substring(0, 2)).orElseThrow().nameTh();
        var district = places.district(area.substring(0, 4))
                .map(found -> found.nameTh())
                .orElse("");
        goods.put(id, JudgedGood.of(id, nameTh, nameEn, type, province, district));
    }

    Measured measure(Judgement judgement) {
        var found = new ArrayList<Integer>();
        for (int page = 1; page <= 2; page++) {
            var answer = shop.search.search(GoodsQuery.of(judgement.query()).onPage(page, DEPTH / 2));
            answer.goods().forEach(good -> found.add(judgement.grade(goods.get(good.productId()))));
        }
        var all = goods.values().stream().map(judgement::grade).toList();
        try {
            return Measured.of(found, all);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(judgement.kind() + " " + judgement.query(), e);
        }
    }

    /** The first names of an answer, with their grades. */
    List<String> shown(Judgement judgement, int most) {
        return shop.search.search(GoodsQuery.of(judgement.query())).goods().stream()
                .limit(most)
                .map(good -> judgement.grade(goods.get(good.productId())) + " " + good.nameTh())
                .toList();
    }

    private static List<CSVRecord> rows(Path file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var parsed = format.parse(reader)) {
            return parsed.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
