package tambon.catalog.bulk;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.EditListings;
import tambon.catalog.GoodsSheets;
import tambon.catalog.GoodsSheets.Action;
import tambon.catalog.GoodsSheets.Sheet;
import tambon.catalog.GoodsSheets.State;
import tambon.catalog.ListingState;
import tambon.catalog.Listings;
import tambon.catalog.Producer;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tambon.catalog.CatalogFixture.variant;

@MicronautTest(transactional = false)
class GoodsSheetsTest implements WithDatabase {

    @Inject
    GoodsSheets sheets;

    @Inject
    Listings listings;

    @Inject
    EditListings editing;

    @Inject
    CatalogFixture given;

    private final Map<Long, Integer> stock = new ConcurrentHashMap<>();

    @Test
    void what_is_written_out_and_read_back_changes_nothing() throws Exception {
        var producer = given.producer();
        given.published(producer, variant("เล็ก", 85), variant("ใหญ่", 160));
        given.draft(producer, variant("", 40));

        var rows = sheets.rows(producer.id(), Map.of());
        assertThat(StatementCount.of(() -> sheets.rows(producer.id(), Map.of())))
                .hasSize(1);
        var sheet = read(producer, csv(GoodsSheets.COLUMNS, rows));

        assertThat(sheet.actions()).isEqualTo(Map.of(Action.SAME, 3));
    }

    @Test
    void a_sheet_changes_only_once_it_is_applied_and_can_be_taken_back() throws Exception {
        var producer = given.producer();
        var listing = given.published(producer, variant("เล็ก", 85), variant("ใหญ่", 160));
        long small = listing.variants().getFirst().id();
        stock.put(small, 7);
        var sheet = read(
                producer,
                csv(
                        List.of("product", "variant", "name_th", "variant_th", "price_baht", "stock", "type"),
                        List.of(
                                List.of(id(listing.id()), id(small), listing.nameTh(), "เล็ก", "1,250.5", "12", ""),
                                List.of("", "", "ข้าวเกรียบ", "", "เก้าสิบ", "3", "FOOD"),
                                List.of("", "", "ข้าวเกรียบปู", "ถุงเล็ก", "๓๐", "3", "FOOD"),
                                List.of("", "", "ข้าวเกรียบปู", "ถุงใหญ่", "55", "", "FOOD"),
                                List.of("nonsense", "", "ของใคร", "", "1", "", ""))));

        assertThat(sheet.state()).isEqualTo(State.PREVIEW);
        assertThat(sheet.actions()).isEqualTo(Map.of(Action.CHANGE, 1, Action.FRESH, 2, Action.REFUSED, 2));
        assertThat(price(producer, listing.id(), 0)).isEqualTo(Money.baht(85));
        var lines = sheets.lines(producer.id(), sheet.id(), null, 50).items();
        assertThat(lines.getFirst().changes())
                .extracting(GoodsSheets.Change::column)
                .contains("price_baht", "stock");
        assertThat(lines).extracting(GoodsSheets.Line::fault).containsExactly("", "Malformed", "", "", "NoSuchListing");

        sheets.apply(producer.id(), sheet.id(), this::count);
        var done = ended(producer, sheet, State.DONE);

        assertThat(done.refused()).isZero();
        assertThat(price(producer, listing.id(), 0)).isEqualTo(Money.satang(125_050));
        assertThat(stock).containsEntry(small, 12);
        var fresh = listings.own(producer.id(), null, 10).items().getFirst();
        assertThat(fresh.nameTh()).isEqualTo("ข้าวเกรียบปู");
        assertThat(fresh.state()).isEqualTo(ListingState.DRAFT);
        assertThat(listings.ownOne(producer.id(), fresh.id()).orElseThrow().variants())
                .hasSize(2);

        sheets.undo(producer.id(), sheet.id(), this::count);
        var undone = ended(producer, sheet, State.UNDONE);

        assertThat(undone.refused()).isZero();
        assertThat(price(producer, listing.id(), 0)).isEqualTo(Money.baht(85));
        assertThat(stock).containsEntry(small, 7);
        assertThat(listings.ownOne(producer.id(), fresh.id())).isEmpty();
    }

    @Test
    void what_somebody_changed_since_is_left_alone() throws Exception {
        var producer = given.producer();
        var listing = given.published(producer, variant("", 85));
        var sheet = read(
                producer,
                csv(
                        List.of("product", "variant", "name_th", "price_baht"),
                        List.of(List.of(
                                id(listing.id()),
                                id(listing.variants().getFirst().id()),
                                listing.nameTh(),
                                "90"))));
        sheets.apply(producer.id(), sheet.id(), this::count);
        ended(producer, sheet, State.DONE);
        var now = listings.ownOne(producer.id(), listing.id()).orElseThrow();
        var dearer = Cells.merged(now.form(), 0, Map.of("price_baht", "95.00"));
        editing.change(producer.id(), listing.id(), now.version(), dearer);

        sheets.undo(producer.id(), sheet.id(), this::count);
        var undone = ended(producer, sheet, State.UNDONE);

        assertThat(undone.refused()).isEqualTo(1);
        assertThat(price(producer, listing.id(), 0)).isEqualTo(Money.baht(95));
        assertThat(sheets.find(given.producer().id(), sheet.id())).isEmpty();
    }

    private boolean count(long productId, long variantId, @Nullable Integer was, int now) {
        if (was != null && !was.equals(stock.get(variantId))) {
            return false;
        }
        stock.put(variantId, now);
        return true;
    }

    private Sheet ended(Producer producer, Sheet sheet, State state) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> sheets.find(producer.id(), sheet.id()).orElseThrow(), now -> now.state() == state);
    }

    private Money price(Producer producer, long product, int variant) {
        var price = listings.ownOne(producer.id(), product)
                .orElseThrow()
                .variants()
                .get(variant)
                .price();
        return price == null ? Money.ZERO : price;
    }

    private Sheet read(Producer producer, String csv) {
        return sheets.read(
                producer.id(),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                "goods.csv",
                "a test",
                stock);
    }

    private static String csv(List<String> columns, List<List<String>> rows) {
        var csv = new StringBuilder(String.join(",", columns)).append('\n');
        rows.forEach(row -> csv.append(row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(joining(",")))
                .append('\n'));
        return csv.toString();
    }

    private static String id(long id) {
        return PublicId.of(id);
    }
}
