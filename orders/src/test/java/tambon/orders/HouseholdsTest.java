package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.Households.Fault;
import tambon.orders.Households.Look;
import tambon.orders.Households.Officer;
import tambon.orders.Households.Source;
import tambon.orders.Households.What;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists come in by file, links by consent, looks are written down, and what is taken back is forgotten. */
@MicronautTest(transactional = false)
class HouseholdsTest implements WithDatabase {

    private static final FiscalYear YEAR = new FiscalYear(2564);

    /** Trang is this test's own province. */
    private static final String TRANG = "92";

    @Inject
    Households households;

    @Inject
    RecordSales record;

    @Inject
    OpenSales open;

    @Inject
    Statements sql;

    @Inject
    Ids ids;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    @Test
    void a_list_is_looked_at_first_and_counts_row_by_row_once() {
        var officer = officer(TRANG);
        var file = """
                รหัสประจำบ้าน,รหัสตำบล,ชื่อ
                92010000001,920101,ไม่เก็บ
                9201-000000-2,9201,ไม่เก็บ
                92010000001,920101,ซ้ำ
                123,920101,สั้น
                92010000003,999999,ไม่มีที่
                81010000001,810101,นอกพื้นที่
                """;
        long upload =
                households.upload(Source.TPMAP, 2565, "tpmap.csv", file.getBytes(StandardCharsets.UTF_8), officer);

        var preview = households.preview(upload, officer);
        assertThat(preview.good()).isEqualTo(2);
        assertThat(preview.applied()).isFalse();
        assertThat(preview.faults())
                .containsExactly(
                        new Fault(4, What.TWICE, "920101"),
                        new Fault(5, What.NOT_A_CODE, "123"),
                        new Fault(6, What.NO_SUCH_PLACE, "999999"),
                        new Fault(7, What.OTHER_AREA, "810101"));
        assertThatThrownBy(() -> households.apply(upload, officer(TRANG))).isInstanceOf(CaptureRejected.class);
        households.apply(upload, officer);
        households.apply(upload, officer);

        assertThat(households.preview(upload, officer).known()).isEqualTo(2);
        assertThat(households.look(YEAR, "9201", officer).households()).isEqualTo(2);
        assertThatThrownBy(() -> households.upload(
                        Source.BMN, 2565, "x.csv", "nothing\n1".getBytes(StandardCharsets.UTF_8), officer))
                .isInstanceOf(CaptureRejected.class);
    }

    @Test
    void only_by_consent_is_seen_who_earns_and_each_look_is_written_down() {
        var officer = officer("9202");
        var code = listed("9202", officer);
        long producer = ids.next();
        sell(producer);
        assertThat(households.look(YEAR, "9202", officer).rows())
                .as("without consent nothing is known")
                .isEmpty();

        households.link(producer, code, "producer");
        households.link(producer, code, "producer");
        var seen = households.look(YEAR, "9202", officer);

        assertThat(seen.linked()).isEqualTo(1);
        assertThat(seen.earning()).isEqualTo(1);
        assertThat(seen.rows()).singleElement().satisfies(row -> {
            assertThat(row.producerId()).isEqualTo(producer);
            assertThat(row.income()).isEqualTo(Money.baht(700));
            assertThat(row.before()).isNull();
            assertThat(code).endsWith(row.ending());
        });
        assertThat(households.looks("9202"))
                .filteredOn(look -> look.who().equals(officer.name()))
                .extracting(Look::shown)
                .containsExactly(1, 0);
        assertThatThrownBy(() -> households.look(YEAR, "92", officer))
                .as("outside the own district")
                .isInstanceOf(CaptureRejected.class);
    }

    @Test
    void what_is_taken_back_is_forgotten_and_only_the_producer_takes_it_back() {
        var officer = officer("9203");
        var code = listed("9203", officer);
        long producer = ids.next();
        households.link(producer, code, "producer");
        var link = households.links(producer).getFirst();
        assertThat(link.listed()).isTrue();
        assertThatThrownBy(() -> households.revoke(ids.next(), link.id(), "stranger"))
                .isInstanceOf(CaptureRejected.class);

        households.revoke(producer, link.id(), "producer");

        assertThat(households.links(producer)).isEmpty();
        assertThat(households.look(YEAR, "9203", officer).linked()).isZero();
        assertThat(sql.list(
                        "select household_code from tambon_orders.household_link where producer_id = ?",
                        row -> String.valueOf(row.textOrNull("household_code")),
                        producer))
                .containsExactly("null");
        assertThatThrownBy(() -> households.revoke(producer, link.id(), "producer"))
                .isInstanceOf(CaptureRejected.class);
        assertThatThrownBy(() -> sql.change(
                        "update tambon_orders.household_link set household_code = ? where id = ?", code, link.id()))
                .as("a consent taken back cannot keep a household")
                .isInstanceOf(SqlFailure.class);
        households.link(producer, code, "producer");
        assertThat(households.links(producer)).as("given anew").hasSize(1);
        assertThatThrownBy(() -> households.link(producer, "12", "producer")).isInstanceOf(CaptureRejected.class);
    }

    @Test
    void open_data_knows_no_households() {
        var officer = officer("9204");
        var code = listed("9204", officer);
        long producer = ids.next();
        sell(producer);
        households.link(producer, code, "producer");

        var release = open.publish(YEAR, 10, "", "somsri");

        assertThat(new String(open.file(release.code()).orElseThrow(), StandardCharsets.UTF_8))
                .doesNotContain(code)
                .doesNotContain(Long.toString(producer));
    }

    private Officer officer(String area) {
        long account = ids.next();
        return new Officer(account, "officer " + account, area);
    }

    /** A household of a code of its own on a list. */
    private String listed(String district, Officer officer) {
        var code = district + String.format(Locale.ROOT, "%07d", Math.floorMod(ids.next(), 10_000_000L));
        var file = "รหัสประจำบ้าน,รหัสตำบล\n" + code + "," + district + "\n";
        households.apply(
                households.upload(Source.BMN, 2565, "bmn.csv", file.getBytes(StandardCharsets.UTF_8), officer),
                officer);
        return code;
    }

    private void sell(long producer) {
        record.record(List.of(new Sale(
                "HOUSEHOLD_TEST",
                Long.toString(ids.next()),
                YEAR.begins(),
                producer,
                null,
                null,
                null,
                1,
                Money.baht(700),
                Money.ZERO,
                "WALK_IN",
                "920101",
                null,
                null,
                "test",
                null,
                Confidence.DOCUMENTED)));
    }
}
