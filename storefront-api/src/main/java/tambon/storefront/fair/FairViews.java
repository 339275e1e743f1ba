package tambon.storefront.fair;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.Fairs;
import tambon.orders.Fairs.Booth;
import tambon.orders.Fairs.Card;
import tambon.orders.Fairs.Explanation;
import tambon.orders.Fairs.Goods;
import tambon.storefront.page.Fields;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the pages about booths show. */
public final class FairViews {

    /** Stands for the phone where a form was filled in without one. */
    static final String NO_PHONE = "00000000-0000-0000-0000-000000000000";

    private static final Set<String> SAID = Set.of("opened", "taken", "cash", "closed", "settled");

    private FairViews() {}

    public static String address(long boothId) {
        return "/my/fairs/" + PublicId.of(boothId);
    }

    static @Nullable String known(@Nullable String said) {
        return said != null && SAID.contains(said) ? said : null;
    }

    static Optional<Explanation> explanation(String name) {
        return Arrays.stream(Explanation.values())
                .filter(kind -> kind.name().equals(name))
                .findAny();
    }

    public record OwnBooths(List<Card> booths, @Nullable String next) {
        public OwnBooths {
            booths = List.copyOf(booths);
        }
    }

    public record NewBooth(List<Goods> goods, Fields fields) {
        public NewBooth {
            goods = List.copyOf(goods);
        }

        public List<String> channels() {
            return Fairs.CHANNELS.stream().sorted().toList();
        }
    }

    /** @param goods that could be taken along as well */
    public record BoothView(
            Booth booth,
            List<Goods> goods,
            Fields fields,
            @Nullable String said) {
        public BoothView {
            goods = List.copyOf(goods);
        }

        public String address() {
            return FairViews.address(booth.card().id());
        }

        /** A name for what the form sends, so that it is kept once. */
        public String fresh() {
            return UUID.randomUUID().toString();
        }

        public int sales() {
            return booth.days().stream().mapToInt(Fairs.Day::sales).sum();
        }

        public Money taken() {
            return booth.days().stream()
                    .map(day -> day.cash().plus(day.promptPay()))
                    .reduce(Money.ZERO, Money::plus);
        }

        /** What was counted more (+) or less (−) than the day's cash sales; null until counted. */
        public static @Nullable Money off(Fairs.Day day) {
            var counted = day.counted();
            return counted == null ? null : counted.minus(day.cash());
        }

        /** Explanations that fit the difference. */
        public static List<Explanation> explanations(Fairs.Item item) {
            return item.difference() < 0
                    ? List.of(Explanation.BROUGHT_MORE, Explanation.FOUND)
                    : List.of(Explanation.LOST, Explanation.GIVEN_AWAY);
        }
    }

    /**
     * The page that sells.
     *
     * @param today in Thailand, the day that cash counted without script belongs to
     * @param sold id of the sale that was just made without script; null if none
     */
    public record SellView(
            Booth booth,
            LocalDate today,
            Fields fields,
            @Nullable String sold) {

        public String address() {
            return FairViews.address(booth.card().id());
        }

        public String fresh() {
            return UUID.randomUUID().toString();
        }

        public int most() {
            return Fairs.MOST_AT_ONCE;
        }
    }
}
