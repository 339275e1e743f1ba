package tambon.storefront.start;

import io.micronaut.context.annotation.Requires;
import tambon.catalog.VariantStock;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Marketers;
import tambon.orders.Marketers.Marketer;
import tambon.orders.Marketers.Work;
import tambon.orders.Markets;
import tambon.orders.Markets.DayForm;
import tambon.orders.Markets.MarketForm;
import tambon.orders.Markets.Pattern;
import tambon.orders.Markets.Scope;
import tambon.orders.Traders;
import tambon.orders.Traders.Kind;
import tambon.orders.Traders.Party;
import tambon.orders.Traders.Said;
import tambon.orders.Traders.Side;
import tambon.storefront.account.Account;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.Standing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What the demo's market manager, marketer and Trader have done so far, so that their pages show what they are for:
 * markets with their days, a month's work, two purchase orders. Invented, and says so in every record.
 */
@Singleton
@Requires(property = "tambon.demo", value = "true")
final class DemoWork {

    private static final String WHO = "ข้อมูลตัวอย่าง";
    private static final int WEEKS = 6;

    private final Markets markets;
    private final Marketers marketers;
    private final Traders traders;
    private final Accounts accounts;
    private final Clock clock;

    DemoWork(Markets markets, Marketers marketers, Traders traders, Accounts accounts, Clock clock) {
        this.markets = markets;
        this.marketers = marketers;
        this.traders = traders;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Does what is missing.
     *
     * @param tambon where the markets are; {@code goods} of the producer that the Trader asks
     */
    void remember(String tambon, List<VariantStock> goods) {
        accounts.withLogin(DemoPeople.MARKET_LOGIN).ifPresent(manager -> hold(tambon, manager));
        accounts.withLogin(DemoPeople.MARKETER_LOGIN).ifPresent(this::promote);
        accounts.withLogin(DemoPeople.TRADER_LOGIN).ifPresent(trader -> order(trader, goods));
    }

    private LocalDate today() {
        return clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
    }

    private void hold(String tambon, Account manager) {
        var scope = Scope.of(tambon.substring(0, 4));
        if (!markets.list(scope, null, 1).items().isEmpty()) {
            return;
        }
        long weekly = markets.add(
                scope, market("ตลาดนัดคนไทยยิ้มได้ หน้าที่ว่าการอำเภอ", tambon, Pattern.WEEKLY, 28, manager), WHO);
        long monthly = markets.add(scope, market("ตลาดของดีริมคลอง", tambon, Pattern.MONTHLY, 15, manager), WHO);
        markets.setTargets(scope, FiscalYear.of(today()), Map.of(weekly, 48, monthly, 12), WHO);
        for (int week = 1; week <= WEEKS; week++) {
            markets.enter(scope, day(weekly, today().minusWeeks(week), 28), WHO);
        }
        markets.enter(scope, day(monthly, today().minusDays(10), 15), WHO);
    }

    private static MarketForm market(String name, String tambon, Pattern pattern, int sellers, Account manager) {
        return new MarketForm(name, tambon, pattern, "", false, Markets.State.OPEN, true, sellers, manager.id());
    }

    private static DayForm day(long market, LocalDate day, int sellers) {
        var chance = new SplittableRandom(day.toEpochDay());
        int came = sellers - chance.nextInt(6);
        return new DayForm(
                market,
                day,
                came,
                Money.baht(10L * came * chance.nextInt(45, 75)),
                20,
                16 + chance.nextInt(5),
                10,
                9,
                WHO,
                Map.of());
    }

    private void promote(Account account) {
        if (!(account.standing() instanceof Standing.MarketerIn(String province))) {
            return;
        }
        var marketer = new Marketer(account.id(), account.name(), province);
        if (!marketers.month(marketer, YearMonth.from(today())).plan().isEmpty()) {
            return;
        }
        marketers.plan(
                marketer,
                YearMonth.from(today()),
                "คลิปกะปิและน้ำพริก 4 คลิป ไลฟ์ที่ตลาดนัด 2 ครั้ง ลงสินค้าใหม่ใน Shopee 3 รายการ");
        log(marketer, Work.ONLINE_SALE, 2, "กะปิปลาแหลมสัก");
        log(marketer, Work.CLIP, 3, "กลุ่มแม่บ้านประมงพื้นบ้านแหลมสัก");
        log(marketer, Work.LIVE, 1, "ตลาดนัดหน้าที่ว่าการอำเภอ");
        log(marketer, Work.COACHING, 2, "สอนถ่ายภาพสินค้าด้วยมือถือ");
    }

    private void log(Marketer marketer, Work work, int pieces, String subject) {
        var press = UUID.nameUUIDFromBytes((marketer.id() + work.name()).getBytes(StandardCharsets.UTF_8));
        marketers.log(
                marketer, new Marketers.Entry(work, today(), pieces, subject + " (ตัวอย่าง)", "", press.toString()));
    }

    private void order(Account account, List<VariantStock> goods) {
        var trader = new Party(Side.TRADER, account.id(), account.name());
        if (goods.size() < 2
                || !(account.standing() instanceof Standing.TraderIn(String province))
                || !traders.orders(trader, null, 1).items().isEmpty()) {
            return;
        }
        traders.introduce(account.id(), province, account.name());
        long first = goods.getFirst().variantId();
        long quoted = traders.ask(trader, Kind.CONSIGNED, Map.of(first, 5), WHO);
        var producer = new Party(Side.PRODUCER, goods.getFirst().producerId(), WHO);
        traders.move(producer, quoted, Traders.Move.QUOTE, new Said(Map.of(first, Money.baht(60)), ""));
        traders.ask(trader, Kind.BOUGHT, Map.of(goods.get(1).variantId(), 3), WHO);
    }
}
