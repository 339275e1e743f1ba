package tambon.catalog.imports;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.CatalogFixture;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.ColumnsMissing;
import tambon.catalog.CatalogRejected.FileBroken;
import tambon.catalog.CatalogRejected.FileEmpty;
import tambon.catalog.CatalogRejected.FileNotUtf8;
import tambon.catalog.CatalogRejected.FileTooHeavy;
import tambon.catalog.CatalogRejected.FileTooLong;
import tambon.catalog.CatalogRejected.Reason;
import tambon.catalog.ImportGoods;
import tambon.catalog.ImportProblem;
import tambon.catalog.ImportProgress;
import tambon.catalog.ImportProgress.State;
import tambon.catalog.Listing;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingFilter;
import tambon.catalog.ListingState;
import tambon.catalog.Listings;
import tambon.catalog.ProducerKind;
import tambon.catalog.ProductType;
import tambon.catalog.VariantStock;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

@MicronautTest(transactional = false)
@Timeout(120)
class ImportGoodsTest implements WithDatabase {

    static final String OFFICIAL = "product_name,seller_name,local_government,district,province\n";

    @Inject
    ImportGoods imports;

    @Inject
    Listings listings;

    @Inject
    Statements sql;

    @Test
    void a_row_becomes_a_published_product_that_buyers_ask_the_price_of() throws Exception {
        var group = CatalogFixture.unique("กลุ่มแม่บ้าน");

        var id = imported(
                OFFICIAL + "กะปิกุ้งเเท้เกาะลันตา," + group + ",องค์การบริหารส่วนตำบลอ่าวนาง,เมืองกระบี่,กระบี่\n");

        assertThat(progress(id))
                .extracting(ImportProgress::published, ImportProgress::done)
                .containsExactly(1, 1);
        assertThat(progress(id).newProducers()).isEqualTo(1);
        var product = onlyOne(group);
        assertThat(product.state()).isEqualTo(ListingState.PUBLISHED);
        assertThat(product.type()).isEqualTo(ProductType.FOOD);
        assertThat(product.areaCode()).isEqualTo("810116");
        assertThat(product.producer().nameTh()).isEqualTo(group);
        assertThat(product.producer().kind()).isEqualTo(ProducerKind.COMMUNITY_GROUP);
        assertThat(product.variants())
                .singleElement()
                .satisfies(variant -> assertThat(variant.price()).isNull());
    }

    @Test
    void every_row_that_is_refused_or_doubted_is_told_with_its_line_and_reason() throws Exception {
        var group = CatalogFixture.unique("กลุ่มแม่บ้าน");

        var id = imported(OFFICIAL
                + "-," + group + ",,เมืองกระบี่,กระบี่\n"
                + "น้ำพริก," + group + ",,เมืองกระบี่,กระเบื้อง\n"
                + "น้ำพริก," + group + ",,เมืองพัทยา,กระบี่\n"
                + "น้ำพริก," + group + ",เมืองกระบี่,กระบี่\n"
                + "\"ข้าวเกรียบ,ปลาแห้ง\"," + group + ",,เมืองกระบี่,กระบี่\n"
                + group + ",,,เมืองกระบี่,กระบี่\n"
                + "น้ำพริกปลา,-,เทศบาลเมืองกระบี่,เมืองกระบี่,กระบี่\n"
                + "ขนม," + group + ",,เมืองกระบี่,กระบี่\n"
                + "กล้วยฉาบ," + group + ",,เกาะลันต,กระบี่\n"
                + "ปลาส้ม," + group + ",,เมืองกระบี่,กระบี่\n"
                + "ปลาส้ม ," + group + ",,อำเภอเมืองกระบี่,จ.กระบี่\n"
                + "ก".repeat(201) + "," + group + ",,เมืองกระบี่,กระบี่\n");

        assertThat(byLine(id))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(2L, List.of(ImportProblem.Reason.PRODUCT_NAME_MISSING)),
                        Map.entry(3L, List.of(ImportProblem.Reason.PROVINCE_UNKNOWN)),
                        Map.entry(4L, List.of(ImportProblem.Reason.DISTRICT_UNKNOWN)),
                        Map.entry(5L, List.of(ImportProblem.Reason.CELLS_WRONG)),
                        Map.entry(6L, List.of(ImportProblem.Reason.SEVERAL_PRODUCTS)),
                        Map.entry(7L, List.of(ImportProblem.Reason.NAME_IS_A_SELLER)),
                        Map.entry(8L, List.of(ImportProblem.Reason.SELLER_MISSING)),
                        Map.entry(9L, List.of(ImportProblem.Reason.NAME_UNCLEAR)),
                        Map.entry(10L, List.of(ImportProblem.Reason.DISTRICT_GUESSED)),
                        Map.entry(12L, List.of(ImportProblem.Reason.REPEATED_IN_FILE)),
                        Map.entry(13L, List.of(ImportProblem.Reason.CELL_TOO_LONG))));
        var progress = progress(id);
        assertThat(progress.published()).isEqualTo(1);
        assertThat(progress.drafts() + progress.known()).isEqualTo(5);
        assertThat(progress.rejected()).isEqualTo(6);
        assertThat(problems(id).stream().filter(problem -> problem.line() == 12))
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("11"));
        assertThat(problems(id))
                .allSatisfy(problem -> assertThat(problem.productId() != null)
                        .isEqualTo(problem.reason().draft()));
    }

    @Test
    void the_same_file_again_changes_nothing() throws Exception {
        var group = CatalogFixture.unique("กลุ่มแม่บ้าน");
        var file = OFFICIAL + "กะปิ," + group + ",,เมืองกระบี่,กระบี่\n\"ปู,ปลา\"," + group + ",,เมืองกระบี่,กระบี่\n";
        imported(file);
        var before = onlyOnes(group);

        var again = progress(imported(file));

        assertThat(again.known()).isEqualTo(2);
        assertThat(again.newProducers() + again.published() + again.drafts() + again.rejected())
                .isZero();
        assertThat(onlyOnes(group)).isEqualTo(before);
    }

    @Test
    void two_nodes_that_import_one_file_at_once_make_its_goods_once() throws Exception {
        var group = CatalogFixture.unique("กลุ่มแม่บ้าน");
        var file = new StringBuilder(OFFICIAL);
        for (int i = 0; i < 1_200; i++) {
            file.append("น้ำพริกสูตร")
                    .append(i)
                    .append(',')
                    .append(group)
                    .append(i % 40)
                    .append(",,เมืองกระบี่,กระบี่\n");
        }

        var first = start(file.toString());
        var second = start(file.toString());

        var one = ended(first);
        var other = ended(second);
        assertThat(List.of(one.state(), other.state())).containsOnly(State.DONE);
        assertThat(one.published() + other.published()).isEqualTo(1_200);
        assertThat(one.known() + other.known()).isEqualTo(1_200);
        assertThat(one.newProducers() + other.newProducers()).isEqualTo(40);
    }

    @Test
    void our_own_columns_bring_type_price_stock_and_stars() throws Exception {
        var maker = CatalogFixture.unique("สมศรี");

        var id = imported("""
                stock,province,price_baht,type,product_name,name_en,story_th,unit_th,weight_grams,stars,stars_year,\
                seller_name,district,made_to_order_days,remarks
                25,น่าน,"1,250.50",textile,ผ้าซิ่นลายน้ำไหล,Flowing-water sarong,"ทอมือ
                สามวันต่อผืน",ผืน,400,5,2562,%1$s,เมืองน่าน,,ไม่มีใครอ่าน
                9,น่าน,๙๙๐ บาท,TEXTILE,ผ้าคลุมไหล่,,,,,,,%1$s,เมืองน่าน,14,
                """.formatted(maker));

        var goods = onlyOnes(maker);
        assertThat(progress(id).published()).isEqualTo(2);
        assertThat(goods.getLast().priceFrom()).isEqualTo(Money.satang(125_050));
        assertThat(goods.getLast().stars()).isEqualTo(5);
        assertThat(goods.getLast().type()).isEqualTo(ProductType.TEXTILE);
        assertThat(goods.getFirst().priceFrom()).isEqualTo(Money.baht(990));
        assertThat(goods.getFirst().madeToOrder()).isTrue();
        var listing = listings.published(goods.getLast().id()).orElseThrow();
        assertThat(listing.storyTh()).isEqualTo("ทอมือ\nสามวันต่อผืน");
        assertThat(imports.stock(id, null, 10).items())
                .containsExactly(new VariantStock(
                        listing.variants().getFirst().id(),
                        listing.id(),
                        listing.producer().id(),
                        25));
    }

    @Test
    void numbers_and_types_that_are_none_are_told_with_their_column() throws Exception {
        var maker = CatalogFixture.unique("สมศรี");

        var id = imported("""
                product_name,seller_name,district,province,price_baht,stock,stars,stars_year,weight_grams,type
                ก1,%1$s,เมืองน่าน,น่าน,แพง,-1,6,,1.5,FISH
                ก2,%1$s,เมืองน่าน,น่าน,0,,5,,,
                ก3,%1$s,เมืองน่าน,น่าน,99999999999,,,,,
                """.formatted(maker));

        assertThat(problems(id).stream().filter(problem -> problem.line() == 2).map(ImportProblem::found))
                .containsExactly("price_baht, weight_grams, stars, stock", "FISH");
        assertThat(byLine(id)).containsOnlyKeys(2L, 3L, 4L);
        assertThat(progress(id).rejected()).isEqualTo(3);
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() throws Exception {
        var maker = CatalogFixture.unique("สมศรี");

        var id = imported("product_name,seller_name,district,province,story_th\r\n"
                + "ก1," + maker + ",เมืองน่าน,น่าน,\"หนึ่ง\r\nสอง\r\nสาม\"\r\n"
                + "\r\n"
                + "-," + maker + ",เมืองน่าน,น่าน,\"หนึ่ง\r\nสอง\"\r\n"
                + "-," + maker + ",เมืองน่าน,น่าน,");

        assertThat(byLine(id)).containsOnlyKeys(6L, 8L);
    }

    @Test
    void a_file_that_cannot_be_read_as_a_whole_is_refused_before_anything_is_kept() {
        var row = "กะปิ,ป้าศรี,,เมืองกระบี่,กระบี่\n";

        assertThat(refused((OFFICIAL + row).getBytes(Charset.forName("TIS-620"))))
                .isEqualTo(new FileNotUtf8(2));
        assertThat(refused((OFFICIAL + row).getBytes(UTF_16))).isEqualTo(new FileNotUtf8(1));
        assertThat(refused(new byte[0])).isEqualTo(new FileEmpty());
        assertThat(refused(OFFICIAL.getBytes(UTF_8))).isEqualTo(new FileEmpty());
        assertThat(refused("ชื่อ,district\nกะปิ,เมือง\n".getBytes(UTF_8)))
                .isEqualTo(new ColumnsMissing(List.of("product_name", "province")));
        assertThat(refused((OFFICIAL + row + "\"กะปิ,ป้าศรี\n").getBytes(UTF_8)))
                .isEqualTo(new FileBroken(3));
        assertThat(refused((OFFICIAL + "x".repeat(21 * 1024 * 1024)).getBytes(UTF_8)))
                .isEqualTo(new FileTooHeavy(20 * 1024 * 1024));
        assertThat(refused((OFFICIAL + "a,b,c,d,e\n".repeat(100_001)).getBytes(UTF_8)))
                .isEqualTo(new FileTooLong(100_000));
    }

    @Test
    void a_byte_order_mark_and_headings_in_capitals_do_no_harm() throws Exception {
        var maker = CatalogFixture.unique("สมศรี");

        var id = imported("\uFEFFProduct_Name , SELLER_NAME,District,Province\nกะปิ," + maker + ",เมืองน่าน,น่าน\n");

        assertThat(progress(id).published()).isEqualTo(1);
    }

    @Test
    void an_import_whose_node_died_is_shown_as_interrupted_and_a_repetition_finishes_it() throws Exception {
        var group = CatalogFixture.unique("กลุ่มแม่บ้าน");
        var file = OFFICIAL + "กะปิ," + group + ",,เมืองกระบี่,กระบี่\nน้ำพริก," + group + ",,เมืองกระบี่,กระบี่\n";
        var died = imported(OFFICIAL + "กะปิ," + group + ",,เมืองกระบี่,กระบี่\n");
        sql.change("""
                update tambon_catalog.import_batch set state = 'RUNNING', finished_at = null, row_count = 2,
                touched_at = ? where id = ?""", Instant.now().minusSeconds(61), died);

        assertThat(progress(died).state()).isEqualTo(State.INTERRUPTED);
        var again = progress(imported(file));

        assertThat(again.known()).isEqualTo(1);
        assertThat(again.published()).isEqualTo(1);
        assertThat(imports.recent()).extracting(ImportProgress::id).contains(died, again.id());
    }

    private long start(String file) {
        return imports.start(new ByteArrayInputStream(file.getBytes(UTF_8)), "goods.csv", "staff");
    }

    private long imported(String file) {
        var id = start(file);
        assertThat(ended(id).state()).isEqualTo(State.DONE);
        return id;
    }

    private ImportProgress ended(long id) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> progress(id), now -> now.state() != State.RUNNING);
    }

    private ImportProgress progress(long id) {
        return imports.progress(id).orElseThrow();
    }

    private List<ImportProblem> problems(long id) {
        var all = new ArrayList<ImportProblem>();
        String cursor = null;
        do {
            var slice = imports.problems(id, cursor, 3);
            all.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);
        return all;
    }

    private Map<Long, List<ImportProblem.Reason>> byLine(long id) {
        return problems(id).stream().collect(groupingBy(ImportProblem::line, mapping(ImportProblem::reason, toList())));
    }

    private Reason refused(byte[] file) {
        return catchThrowableOfType(
                        CatalogRejected.class,
                        () -> imports.start(new ByteArrayInputStream(file), "goods.csv", "staff"))
                .reason();
    }

    private List<ListingCard> onlyOnes(String producer) {
        var id = sql.first(
                        "select id from tambon_catalog.producer where name_th = ?", row -> row.number("id"), producer)
                .orElseThrow();
        return listings.own(id, null, 100).items();
    }

    private Listing onlyOne(String producer) {
        var card = onlyOnes(producer).getFirst();
        assertThat(listings.browse(ListingFilter.by(card.producer().id()), null, 10)
                        .items())
                .hasSize(1);
        return listings.published(card.id()).orElseThrow();
    }
}
