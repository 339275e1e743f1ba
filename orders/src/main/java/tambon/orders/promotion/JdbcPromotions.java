package tambon.orders.promotion;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.SqlFailure;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.CodeTaken;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.Promotions;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/** Promotions, checked before they are kept. */
@Singleton
final class JdbcPromotions implements Promotions {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,29}");
    private static final int MOST_PIECES = 999;
    private static final int MOST_PERCENT = 90;
    private static final int MOST_USES = 1_000_000;

    private final PromotionRows rows;
    private final Ids ids;
    private final Clock clock;

    JdbcPromotions(PromotionRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Promotion> of(long producerId) {
        return rows.of(producerId);
    }

    @Override
    public void make(long producerId, Terms terms, String who) {
        check(producerId, terms);
        try {
            rows.insert(ids.next(), producerId, terms, who);
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure)
                    .filter("promotion_code_names_one"::equals)
                    .isPresent()) {
                throw new OrdersRejected(new CodeTaken());
            }
            throw failure;
        }
    }

    @Override
    public void stop(long producerId, long promotionId, String who) {
        if (rows.stop(producerId, promotionId, who) == 0) {
            throw new OrdersRejected(new Unknown());
        }
    }

    private void check(long producerId, Terms terms) {
        var code = terms.code();
        require("code", code == null || CODE.matcher(code).matches());
        require("least", !terms.least().isNegative());
        require(
                "endsAt",
                terms.endsAt().isAfter(terms.startsAt()) && terms.endsAt().isAfter(clock.instant()));
        require("mostUses", isNullOrIn(terms.mostUses()));
        require("mostPerBuyer", isNullOrIn(terms.mostPerBuyer()));
        require(
                "mostUses",
                code != null || !terms.isLimited()); // what works by itself cannot run out at the last press
        switch (terms.kind()) {
            case BUY_GET -> {
                require("kind", producerId != PLATFORM && code == null);
                require("buy", terms.buy() >= 1 && terms.buy() <= MOST_PIECES);
                require("free", terms.free() >= 1 && terms.free() <= MOST_PIECES);
            }
            case PERCENT -> {
                require("percent", terms.percent() >= 1 && terms.percent() <= MOST_PERCENT);
                var most = terms.most();
                require("most", most == null || most.isPositive());
            }
            case AMOUNT -> {
                require("amount", terms.amount().isPositive());
                require("least", terms.least().compareTo(terms.amount()) > 0);
            }
            case FREE_SHIPPING -> require("amount", terms.amount().equals(Money.ZERO));
        }
    }

    private static boolean isNullOrIn(@Nullable Integer count) {
        return count == null || count >= 1 && count <= MOST_USES;
    }

    private static void require(String field, boolean holds) {
        if (!holds) {
            throw new OrdersRejected(new Invalid(field));
        }
    }
}
