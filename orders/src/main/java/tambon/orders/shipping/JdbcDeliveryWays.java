package tambon.orders.shipping;

import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.DeliveryWays;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.Unknown;

import jakarta.inject.Singleton;
import java.util.List;

/** A producer's own ways, checked before they are kept. */
@Singleton
final class JdbcDeliveryWays implements DeliveryWays {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_HOURS = 100;
    private static final Money DEAREST = Money.baht(10_000);

    private final WayRows rows;
    private final ToldWays told;
    private final Ids ids;

    JdbcDeliveryWays(WayRows rows, ToldWays told, Ids ids) {
        this.rows = rows;
        this.told = told;
        this.ids = ids;
    }

    @Override
    public List<Way> of(long producerId) {
        return rows.of(List.of(producerId)).getOrDefault(producerId, List.of());
    }

    @Override
    public Way usual() {
        return of(WayRows.ALL_OTHERS).getFirst();
    }

    @Override
    public void add(long producerId, Terms terms) {
        var checked = checked(terms);
        told.after(producerId, () -> {
            require("ways", of(producerId).size() < MOST);
            rows.insert(ids.next(), producerId, checked);
        });
    }

    @Override
    public void change(long producerId, long wayId, Terms terms) {
        var checked = checked(terms);
        told.after(producerId, () -> {
            if (rows.update(producerId, wayId, checked) == 0) {
                throw new OrdersRejected(new Unknown());
            }
        });
    }

    @Override
    public void remove(long producerId, long wayId) {
        told.after(producerId, () -> rows.delete(producerId, wayId));
    }

    private static Terms checked(Terms terms) {
        var spot = terms.kind().isPickUp() ? checked(terms.spot()) : Spot.NONE;
        require("endsOn", (terms.kind() == Kind.PICK_UP_FAIR) == (spot.lastDay() != null));
        requirePrice("near", terms.near());
        requirePrice("region", terms.region());
        requirePrice("far", terms.far());
        var freeOver = terms.freeOver();
        require("freeOver", freeOver == null || freeOver.isPositive());
        return new Terms(terms.kind(), spot, terms.basis(), terms.near(), terms.region(), terms.far(), freeOver);
    }

    private static Spot checked(Spot spot) {
        var place = spot.place().strip();
        var hours = spot.hours().strip();
        require("place", !place.isEmpty() && isLine(place, LONGEST_PLACE));
        require("hours", isLine(hours, LONGEST_HOURS));
        return new Spot(place, hours, spot.lastDay());
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    private static void requirePrice(String field, Price price) {
        for (var amount : List.of(price.first(), price.more())) {
            require(field, !amount.isNegative() && amount.compareTo(DEAREST) <= 0);
        }
    }

    private static void require(String field, boolean holds) {
        if (!holds) {
            throw new OrdersRejected(new Invalid(field));
        }
    }
}
