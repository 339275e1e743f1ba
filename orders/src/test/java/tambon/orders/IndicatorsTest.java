package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.ProductType;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.place.Places;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.AreaGrowth;
import tambon.orders.Indicators.GroupGrowth;
import tambon.orders.Indicators.GroupMaker;
import tambon.orders.Indicators.Growth;
import tambon.orders.Indicators.Scope;
import tambon.orders.RecordSales.Actor;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.RecordSales.TakenBack;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Mark;
import tambon.orders.SalesFigures.Part;
import tambon.orders.SalesFigures.Picked;
import tambon.orders.SalesFigures.Sum;
import tambon.orders.sales.YearBook;
import tambon.orders.sales.YearBook.EarnedInYear;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random ledgers, with corrections, refunds, late and repeated reports: every indicator must be what {@link Reference}
 * works out slowly from what truly happened, and every roll-up the sum of its parts.
 */
@MicronautTest(transactional = false)
@Timeout(300)
class IndicatorsTest implements WithDatabase {

    private static final List<String> TAMBONS =
            List.of("810105", "810101", "810201", "900101", "901101", "500101", "500102", "300101", "100101", "200101");
    private static final List<String> CHANNELS = List.of("SHOPEE", "KTYD_MARKET", "WALK_IN", "PROVINCIAL_FAIR");
    private static final Actor DEPARTMENT = new Actor("department", "", null);

    @Inject
    RecordSales record;

    @Inject
    SalesFigures figures;

    @Inject
    Indicators indicators;

    @Inject
    YearBook bases;

    @Inject
    Statements sql;

    @Inject
    Places places;

    @Inject
    Ids ids;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    @RepeatedTest(3)
    void every_indicator_is_what_a_slow_reference_works_out(RepetitionInfo run) {
        int seed = run.getCurrentRepetition(); // a failure names its seed
        var base = new FiscalYear(2550 + 3 * seed); // years nobody else touches, refunds of the next included
        var year = base.next();
        var happened = new Happened(new Random(seed), year, base);
        happened.playOut(120);

        for (var cohort : List.of("", happened.cohort)) {
            for (var area : areas()) {
                var expected = Reference.growth(area, happened.producers(cohort, area), year, base);
                var growth = indicators.growth(new Scope(year, base, area, cohort));
                assertThat(Reference.of(growth))
                        .as("%s in '%s', seed %d", cohort, area, seed)
                        .isEqualTo(expected);
                mustBeTheSumOf(growth, indicators.growthInside(new Scope(year, base, area, cohort)), area);
            }
        }
        groupsMustBe(happened, year, base);
        groupingsMustBe(happened, year);
        standingsMustBe(happened, year);
        districtsMustBe(happened, year, base);
    }

    private List<String> areas() {
        return List.of("", "R1", "R6", "R3", "81", "90", "50", "8101", "9001", "5001", "810105", "500102", "13");
    }

    private static void mustBeTheSumOf(Growth whole, List<Growth> inside, String area) {
        if (area.length() == 6) {
            assertThat(inside).isEmpty();
            return;
        }
        // The country lists its regions and its provinces: each of the two adds up.
        var lists = area.isEmpty()
                ? List.of(
                        inside.stream()
                                .filter(one -> one.areaCode().startsWith("R"))
                                .toList(),
                        inside.stream()
                                .filter(one -> !one.areaCode().startsWith("R"))
                                .toList())
                : List.of(inside);
        for (var parts : lists) {
            List<ToLongFunction<Growth>> sums = List.of(
                    Growth::members,
                    Growth::reported,
                    Growth::withBase,
                    Growth::compared,
                    Growth::newcomers,
                    Growth::silent,
                    Growth::measured,
                    Growth::risen,
                    growth -> growth.income().satang(),
                    growth -> growth.base().satang(),
                    growth -> growth.comparedIncome().satang(),
                    growth -> growth.comparedBase().satang(),
                    growth -> growth.newcomerIncome().satang());
            for (var sum : sums) {
                assertThat(parts.stream().mapToLong(sum).sum()).isEqualTo(sum.applyAsLong(whole));
            }
        }
    }

    /** A group is its producers together, and each of these leads to the rows that are its income. */
    private void groupsMustBe(Happened happened, FiscalYear year, FiscalYear base) {
        var listed = indicators.groups(year, base, "81").stream().collect(toMap(GroupGrowth::id, Function.identity()));
        happened.groups.forEach((group, members) -> {
            var growth = indicators.group(group, year, base).orElseThrow().growth();
            assertThat(Reference.of(growth))
                    .as("group of %s", members)
                    .isEqualTo(Reference.growth("810105", happened.producers(members), year, base));
            assertThat(listed).containsKey(group);
            assertThat(Reference.of(listed.get(group).growth())).isEqualTo(Reference.of(growth));
            var makers = indicators.groupMakers(group, year, base);
            assertThat(makers).extracting(GroupMaker::producerId).containsExactlyInAnyOrderElementsOf(members);
            long rows = makers.stream()
                    .mapToLong(maker -> rows(new Picked(year, null, "", maker.producerId(), null, null)))
                    .sum();
            assertThat(rows).as("the group's rows").isEqualTo(growth.income().satang());
        });
    }

    private void groupingsMustBe(Happened happened, FiscalYear year) {
        Map<Grouping, Function<Fact, String>> keys = Map.of(
                Grouping.CHANNEL, Fact::channel,
                Grouping.PROVINCE, fact -> fact.area().substring(0, 2),
                Grouping.DISTRICT, fact -> fact.area().substring(0, 4),
                Grouping.PRODUCT_TYPE, fact -> fact.type().name(),
                Grouping.CONFIDENCE, fact -> fact.confidence().name(),
                Grouping.PRODUCER, fact -> Long.toString(fact.producer()));
        for (var area : List.of("", "81", "8101", "810105")) {
            var facts = happened.facts.stream()
                    .filter(fact -> fact.year().equals(year) && fact.area().startsWith(area))
                    .toList();
            var picked = new Picked(year, null, area, null, null, null);
            keys.forEach((grouping, key) -> assertThat(figures.by(grouping, picked).stream()
                            .collect(toMap(Sum::key, sum -> sum.net().satang())))
                    .as("%s of '%s'", grouping, area)
                    .isEqualTo(facts.stream().collect(groupingBy(key, summingLong(Fact::satang)))));
            keys.keySet().stream()
                    .filter(grouping -> area.length() == 2)
                    .forEach(grouping -> figures.by(grouping, picked)
                            .forEach(sum -> assertThat(rows(narrowed(grouping, sum.key(), year, area)))
                                    .as("rows behind %s %s of '%s'", grouping, sum.key(), area)
                                    .isEqualTo(sum.net().satang())));
            assertThat(figures.total(picked).satang())
                    .as("the figure is the sum of the rows it leads to")
                    .isEqualTo(rows(picked))
                    .isEqualTo(facts.stream().mapToLong(Fact::satang).sum());
        }
    }

    /** What a group's figure leads to. */
    private static Picked narrowed(Grouping grouping, String key, FiscalYear year, String area) {
        return switch (grouping) {
            case CHANNEL -> new Picked(year, null, area, null, null, key);
            case PROVINCE, DISTRICT -> new Picked(year, null, key, null, null, null);
            case PRODUCT_TYPE -> new Picked(year, null, area, null, ProductType.valueOf(key), null);
            case PRODUCER -> new Picked(year, null, area, Long.valueOf(key), null, null);
            default -> new Picked(year, null, area, null, null, null, new Mark(Part.valueOf(grouping.name()), key));
        };
    }

    /** Cohorts as they were on the day sold; of goods without a product nobody knows stars and quadrant. */
    private void standingsMustBe(Happened happened, FiscalYear year) {
        for (var area : List.of("", "81", "8101")) {
            var facts = happened.facts.stream()
                    .filter(fact -> fact.year().equals(year) && fact.area().startsWith(area))
                    .toList();
            var picked = new Picked(year, null, area, null, null, null);
            Map<Grouping, Map<String, Long>> expected = Map.of(
                    Grouping.COHORT,
                    facts.stream()
                            .filter(Fact::ofMember)
                            .collect(groupingBy(fact -> happened.cohort, summingLong(Fact::satang))),
                    Grouping.STARS,
                    facts.stream().collect(groupingBy(fact -> "NONE", summingLong(Fact::satang))),
                    Grouping.QUADRANT,
                    facts.stream().collect(groupingBy(fact -> "NONE", summingLong(Fact::satang))));
            expected.forEach((grouping, sums) ->
                    sums.forEach((key, satang) -> assertThat(rows(narrowed(grouping, key, year, area)))
                            .as("rows behind %s %s of '%s'", grouping, key, area)
                            .isEqualTo(satang)));
            expected.forEach((grouping, sums) -> assertThat(figures.by(grouping, picked).stream()
                            .collect(toMap(Sum::key, sum -> sum.net().satang())))
                    .as("%s of '%s'", grouping, area)
                    .isEqualTo(sums));
        }
    }

    private long rows(Picked picked) {
        long sum = 0;
        var page = figures.rows(picked, null, 50);
        while (true) {
            sum += page.items().stream().mapToLong(row -> row.net().satang()).sum();
            if (page.next() == null) {
                return sum;
            }
            page = figures.rows(picked, page.next(), 50);
        }
    }

    private void districtsMustBe(Happened happened, FiscalYear year, FiscalYear base) {
        var country = indicators.area(year, base, "");
        var provinces = indicators.areasInside(year, base, "");
        assertThat(provinces).hasSize(77);
        assertThat(provinces.stream().mapToLong(one -> one.income().satang()).sum())
                .isEqualTo(country.income().satang());
        assertThat(provinces.stream().mapToLong(AreaGrowth::districts).sum()).isEqualTo(country.districts());
        var krabi = indicators.areasInside(year, base, "81");
        assertThat(krabi).hasSize(places.districts("81").size());
        for (var district : krabi) {
            var now = happened.ofDistrict(district.areaCode(), year);
            var before = Optional.ofNullable(happened.reported.get(district.areaCode()))
                    .or(() -> happened.ofDistrict(district.areaCode(), base));
            assertThat(district.counted()).isEqualTo(now.isPresent() ? 1 : 0);
            assertThat(district.income().satang()).isEqualTo(now.orElse(0L));
            assertThat(district.base().satang()).isEqualTo(before.orElse(0L));
            assertThat(district.based()).as("a missing base is missing").isEqualTo(before.isPresent() ? 1 : 0);
        }
    }

    /** Something that truly happened to money, whatever rows it took to write it down. */
    record Fact(
            long producer,
            String area,
            FiscalYear year,
            String channel,
            ProductType type,
            Confidence confidence,
            boolean ofMember,
            long satang) {}

    /** Plays out a random year and keeps, in plain lists, what truly happened. */
    private final class Happened {

        final Random random;
        final FiscalYear year;
        final FiscalYear base;
        final List<Fact> facts = new ArrayList<>();
        final Map<Long, String> homes = new HashMap<>();
        final Map<Long, Long> typed = new HashMap<>();
        final Map<String, Long> reported = new HashMap<>();
        final List<Long> cohortMembers = new ArrayList<>();
        final String cohort;
        final Map<Long, List<Long>> groups = new HashMap<>();

        Happened(Random random, FiscalYear year, FiscalYear base) {
            this.random = random;
            this.year = year;
            this.base = base;
            this.cohort = "TRIAL" + year.be();
            for (int i = 0; i < 25; i++) {
                homes.put(ids.next(), TAMBONS.get(random.nextInt(TAMBONS.size())));
            }
        }

        void playOut(int sales) {
            homes.forEach((producer, home) -> {
                if (random.nextInt(3) == 0) {
                    typed.put(producer, random.nextInt(4) == 0 ? 0L : random.nextLong(1_000_000));
                }
                if (random.nextInt(3) == 0) {
                    cohortMembers.add(producer);
                    sql.change(
                            "insert into tambon_orders.cohort_member values (?, ?, ?, 0, ?)",
                            cohort,
                            year.be(),
                            producer,
                            home);
                }
            });
            typed.forEach((producer, satang) -> bases.keep(
                    new EarnedInYear("PRODUCER", producer, base, Money.satang(satang), homes.get(producer)),
                    "แบบสำรวจ",
                    "x"));
            for (int i = 0; i < 3; i++) {
                group(homes.keySet().stream()
                        .filter(producer -> random.nextInt(4) == 0)
                        .toList());
            }
            reported.put("8102", random.nextLong(10_000_000));
            reported.forEach((district, satang) -> bases.keep(
                    new EarnedInYear("DISTRICT", Long.parseLong(district), base, Money.satang(satang), district),
                    "พช.",
                    "x"));
            for (int i = 0; i < sales; i++) {
                one();
            }
        }

        private void group(List<Long> members) {
            if (members.isEmpty()) {
                return; // a group without producers has no income to tell of
            }
            long group = ids.next();
            groups.put(group, members);
            sql.change("insert into tambon_orders.community_group values (?, 'กลุ่มทดลอง', '810105')", group);
            members.forEach(producer ->
                    sql.change("insert into tambon_orders.community_group_maker values (?, ?)", group, producer));
        }

        private void one() {
            var sale = sale(random.nextInt(3) == 0 ? base : year);
            long id = record.record(List.of(sale)).getFirst();
            happened(sale, sale.net().satang(), sale.at());
            switch (random.nextInt(5)) {
                case 0 ->
                    assertThat(record.record(List.of(sale, sale)))
                            .as("sent again")
                            .containsOnly(id);
                case 1 -> refund(sale);
                case 2 -> correct(sale, id);
                default -> {} // stays as it is
            }
        }

        private Sale sale(FiscalYear in) {
            var producers = List.copyOf(homes.keySet());
            long producer = producers.get(random.nextInt(producers.size()));
            long gross = random.nextLong(500_000);
            return new Sale(
                    "TRIAL",
                    Long.toString(ids.next()),
                    at(in),
                    producer,
                    null,
                    null,
                    ProductType.values()[random.nextInt(5)],
                    1 + random.nextInt(5),
                    Money.satang(gross),
                    Money.satang(random.nextLong(gross + 1)),
                    CHANNELS.get(random.nextInt(CHANNELS.size())),
                    homes.get(producer),
                    null,
                    null,
                    "trial",
                    null,
                    Confidence.values()[random.nextInt(3)]);
        }

        private Instant at(FiscalYear in) {
            return in.begins().plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
        }

        private void happened(Sale sale, long satang, Instant at) {
            facts.add(new Fact(
                    sale.producerId(),
                    sale.areaCode(),
                    FiscalYear.of(LocalDate.ofInstant(at, FiscalYear.BANGKOK)),
                    sale.channel(),
                    sale.type(),
                    sale.confidence(),
                    wasMember(sale),
                    satang));
        }

        /** On the day it was sold: what is taken back later stood with the sale. */
        private boolean wasMember(Sale sale) {
            return cohortMembers.contains(sale.producerId())
                    && FiscalYear.of(LocalDate.ofInstant(sale.at(), FiscalYear.BANGKOK))
                                    .compareTo(year)
                            >= 0;
        }

        /** Some of it, later, perhaps in the next year; told twice. */
        private void refund(Sale sale) {
            var discount = Money.satang(sale.discount().satang() / 3);
            var gross = Money.satang(sale.gross().satang() / 2).compareTo(discount) > 0
                    ? Money.satang(sale.gross().satang() / 2)
                    : discount;
            var at = sale.at().plus(Duration.ofDays(random.nextInt(40)));
            var back = new TakenBack(sale.source(), sale.key(), "r1", 1, gross, discount, at, "คืนสินค้า", "trial");
            assertThat(record.takeBack(back)).isEqualTo(record.takeBack(back));
            happened(sale, -gross.minus(discount).satang(), at);
        }

        /** As if the first record had never been. */
        private void correct(Sale wrong, long id) {
            happened(wrong, -wrong.net().satang(), wrong.at());
            if (random.nextBoolean()) {
                record.correct(id, "ไม่มีการขายนี้", null, DEPARTMENT);
                return;
            }
            var right = sale(FiscalYear.of(wrong.at()));
            record.correct(id, "บันทึกผิดราย", right, DEPARTMENT);
            happened(right, right.net().satang(), right.at());
        }

        List<Reference.Producer> producers(String of, String area) {
            return homes.keySet().stream()
                    .filter(producer -> of.isEmpty() || cohortMembers.contains(producer))
                    .filter(producer -> isIn(homes.get(producer), area))
                    .map(producer -> producer(producer, !of.isEmpty()))
                    .toList();
        }

        List<Reference.Producer> producers(List<Long> members) {
            return members.stream().map(producer -> producer(producer, true)).toList();
        }

        private Reference.Producer producer(long producer, boolean counted) {
            return new Reference.Producer(
                    sum(producer, year),
                    Optional.ofNullable(typed.get(producer)).or(() -> sum(producer, base)),
                    counted);
        }

        private boolean isIn(String home, String area) {
            return area.startsWith("R")
                    ? places.province(home.substring(0, 2))
                                            .orElseThrow()
                                            .region()
                                            .ordinal()
                                    + 1
                            == area.charAt(1) - '0'
                    : home.startsWith(area);
        }

        private Optional<Long> sum(long producer, FiscalYear in) {
            return facts.stream()
                    .filter(fact -> fact.producer() == producer && fact.year().equals(in))
                    .map(Fact::satang)
                    .reduce(Long::sum);
        }

        Optional<Long> ofDistrict(String code, FiscalYear in) {
            return facts.stream()
                    .filter(fact -> fact.area().startsWith(code) && fact.year().equals(in))
                    .map(Fact::satang)
                    .reduce(Long::sum);
        }
    }
}
