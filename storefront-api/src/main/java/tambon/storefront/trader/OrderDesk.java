package tambon.storefront.trader;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Traders;
import tambon.orders.Traders.Move;
import tambon.orders.Traders.Party;
import tambon.orders.Traders.Said;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.problem.CaptureRefusals;
import tambon.storefront.producer.OwnShop;
import tambon.storefront.trader.TraderViews.OrderList;
import tambon.storefront.trader.TraderViews.OrderPage;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What both sides' pages about an order have in common. */
@Singleton
final class OrderDesk {

    private static final int ORDERS_A_PAGE = 30;

    private final Traders traders;
    private final Clock clock;

    OrderDesk(Traders traders, Clock clock) {
        this.traders = traders;
        this.clock = clock;
    }

    Page list(HttpRequest<?> request, Party party, @Nullable String cursor) {
        var slice = traders.orders(party, cursor, ORDERS_A_PAGE);
        return Page.of("trader/list", request, new OrderList(TraderViews.base(party), slice.items(), slice.next()));
    }

    Page show(HttpRequest<?> request, Party party, long id, Fields fields) {
        var today = clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
        return Page.of("trader/order", request, new OrderPage(traders.order(party, id), party, today, fields));
    }

    HttpResponse<?> move(HttpRequest<?> request, Party party, String id, Form form) {
        return change(request, party, id, form, order -> {
            var move = Arrays.stream(Move.values())
                    .filter(each -> each.name().equals(form.text("move")))
                    .findAny()
                    .orElseThrow(() -> CaptureRejected.invalid("move", Fault.UNKNOWN));
            traders.move(party, order, move, new Said(prices(form), form.text("number")));
        });
    }

    interface Change {
        void make(long orderId);
    }

    HttpResponse<?> change(HttpRequest<?> request, Party party, String id, Form form, Change change) {
        long order = OwnShop.id(id);
        try {
            change.make(order);
            return HttpResponse.seeOther(URI.create(TraderViews.base(party) + "/orders/" + id));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(
                    request, rejected, Fields.of(form.texts()), fields -> show(request, party, order, fields));
        }
    }

    private static Map<Long, Money> prices(Form form) {
        var prices = new HashMap<Long, Money>();
        for (var field : form.texts().keySet()) {
            if (field.startsWith("price-")) {
                long variant = PublicId.parse(field.substring("price-".length()))
                        .orElseThrow(() -> CaptureRejected.invalid(field, Fault.UNKNOWN));
                prices.put(
                        variant,
                        Entered.baht(form.text(field))
                                .orElseThrow(() -> CaptureRejected.invalid(field, Fault.MALFORMED)));
            }
        }
        return prices;
    }
}
