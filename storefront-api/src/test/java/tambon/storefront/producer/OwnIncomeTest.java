package tambon.storefront.producer;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;
import tambon.catalog.Producers;
import tambon.catalog.ProductType;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SalesFigures;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A producer reads the own year: against last year and the base, and what sold where. */
@MicronautTest(transactional = false)
@Timeout(120)
class OwnIncomeTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";
    private static final FiscalYear YEAR = new FiscalYear(2568);

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    Producers producers;

    @Inject
    RecordSales record;

    @Inject
    SalesFigures figures;

    @Inject
    Ids ids;

    @Test
    void the_year_stands_beside_last_year_and_the_base_with_what_sold_where() {
        long producer = producers
                .register(new ProducerForm(
                        ProducerKind.COMMUNITY_GROUP, "กลุ่มจักสาน " + UUID.randomUUID(), "", "", "", "560101", ""))
                .id();
        long basket = ids.next();
        record.record(List.of(
                sale(YEAR.previous(), producer, basket, "WALK_IN", 1_000),
                sale(YEAR, producer, basket, "WALK_IN", 900),
                sale(YEAR, producer, basket, "SHOPEE", 600),
                sale(YEAR, producer, ids.next(), "SHOPEE", 30)));
        var own = signedIn(new Standing.ForProducer(producer));
        var without = own.get("/my/income?year=2568").body();
        assertThat(without).contains("฿1,530").contains("53.0 %").contains("ยังไม่มียอดขายของปีฐาน 2563");

        figures.setBase(producer, new FiscalYear(2563), Money.baht(3_060), "หนังสือ", "officer");

        var page = own.get("/my/income?year=2568").body();
        assertThat(page).contains("ปีฐาน 2563 ทั้งปีขายได้ ฿3,060").contains("คิดเป็น 50.0 % ของปี 2563");
        assertThat(page.replaceAll("\\s+", " ")).contains("฿1,500").contains("หน้าร้านและที่บ้าน ฿900 · Shopee ฿600");
        assertThat(own.get("/my/income?year=2568&lang=en").body()).contains("What sells where");
    }

    private Sale sale(FiscalYear year, long producer, long product, String channel, long baht) {
        return new Sale(
                "OWN_INCOME",
                Long.toString(ids.next()),
                year.begins(),
                producer,
                product,
                null,
                ProductType.HOUSEHOLD,
                2,
                Money.baht(baht),
                Money.ZERO,
                channel,
                "560101",
                null,
                null,
                "test",
                null,
                Confidence.DOCUMENTED);
    }

    private Browser signedIn(Standing standing) {
        var login = UUID.randomUUID() + "@example.com";
        accounts.create(new NewAccount(login, "producer", PASSWORD, standing));
        var browser = new Browser(server.getURI());
        browser.submit("/sign-in", "login", login, "password", PASSWORD);
        return browser;
    }
}
