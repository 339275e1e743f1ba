package tambon.storefront.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import tambon.infra.id.PublicId;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.CartEmpty;
import tambon.orders.OrdersRejected.CartFull;
import tambon.orders.OrdersRejected.CodeTaken;
import tambon.orders.OrdersRejected.CouponRefused;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.KeyReused;
import tambon.orders.OrdersRejected.ListKnown;
import tambon.orders.OrdersRejected.ListUnreadable;
import tambon.orders.OrdersRejected.MethodNotOffered;
import tambon.orders.OrdersRejected.NotEnoughThere;
import tambon.orders.OrdersRejected.NotForSale;
import tambon.orders.OrdersRejected.NotOnItsWay;
import tambon.orders.OrdersRejected.OutOfStock;
import tambon.orders.OrdersRejected.PaymentTrouble;
import tambon.orders.OrdersRejected.PriceChanged;
import tambon.orders.OrdersRejected.QuantityOutOfRange;
import tambon.orders.OrdersRejected.Reason;
import tambon.orders.OrdersRejected.SlipUnreadable;
import tambon.orders.OrdersRejected.SlipUsed;
import tambon.orders.OrdersRejected.StockMoved;
import tambon.orders.OrdersRejected.TooManySlips;
import tambon.orders.OrdersRejected.TrackingNumberMalformed;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the orders' refusals mean to people and programs. */
@Singleton
public final class OrdersRefusals implements ExceptionHandler<OrdersRejected, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, OrdersRejected rejected) {
        return Answer.with((HttpRequest<?>) request, problem(Language.of(request), rejected.reason()));
    }

    /** The refusal in words. */
    public static Problem problem(Language language, Reason reason) {
        return switch (reason) {
            case Unknown() -> plain(language, HttpStatus.NOT_FOUND, "no-such-order");
            case NotForSale(long variant) ->
                plain(language, HttpStatus.CONFLICT, "not-for-sale").with(Map.of("variant", PublicId.of(variant)));
            case OutOfStock(long variant, String nameTh, String nameEn, int left) ->
                plain(
                                language,
                                HttpStatus.CONFLICT,
                                left == 0 ? "sold-out" : "too-few-left",
                                language.pick(nameTh, nameEn),
                                Written.number(left))
                        .with(Map.of("variant", PublicId.of(variant), "left", left));
            case PriceChanged(var agreed, var current) ->
                plain(language, HttpStatus.CONFLICT, "price-changed", Written.money(agreed), Written.money(current))
                        .with(Map.of("agreedSatang", agreed.satang(), "currentSatang", current.satang()));
            case CartEmpty() -> plain(language, HttpStatus.CONFLICT, "cart-empty");
            case CartFull(int most) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "cart-full", Written.number(most));
            case QuantityOutOfRange(int least, int most) ->
                at(
                        "quantity",
                        plain(
                                language,
                                HttpStatus.UNPROCESSABLE_ENTITY,
                                "quantity-out-of-range",
                                Written.number(least),
                                Written.number(most)));
            case KeyReused() -> plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "key-reused");
            case Invalid(String field) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "fields-wrong")
                        .at(List.of(new Problem.Field(field, Words.say(language, "fault.malformed"))));
            case WrongMoment(var state) ->
                plain(language, HttpStatus.CONFLICT, "wrong-moment", Words.say(language, "order.state." + state))
                        .with(Map.of("state", state.name()));
            case TrackingNumberMalformed(var carrier) ->
                at(
                        "trackingNumber",
                        plain(
                                language,
                                HttpStatus.UNPROCESSABLE_ENTITY,
                                "tracking-number-malformed",
                                Words.say(language, "carrier." + carrier)));
            case StockMoved(long variant, int left) ->
                plain(language, HttpStatus.CONFLICT, "stock-moved", Written.number(left))
                        .with(Map.of("variant", PublicId.of(variant), "left", left));
            case NotEnoughThere() -> plain(language, HttpStatus.CONFLICT, "not-enough-there");
            case CouponRefused(var because) ->
                plain(
                        language,
                        HttpStatus.CONFLICT,
                        switch (because) {
                            case NOT_KNOWN -> "coupon-not-known";
                            case TOO_LITTLE_BOUGHT -> "coupon-too-little-bought";
                            case USED_UP -> "coupon-used-up";
                            case USED_BY_YOU -> "coupon-used-by-you";
                        });
            case CodeTaken() -> at("code", plain(language, HttpStatus.CONFLICT, "code-taken"));
            case SlipUsed() -> at("transactionReference", plain(language, HttpStatus.CONFLICT, "slip-used"));
            case PaymentTrouble(var trouble) ->
                Problem.of(
                                HttpStatus.PAYMENT_REQUIRED,
                                "payment-trouble",
                                Words.say(language, "problem.payment-trouble.title"),
                                Words.say(language, "trouble." + trouble))
                        .with(Map.of("trouble", trouble.name()));
            case NotOnItsWay() -> plain(language, HttpStatus.CONFLICT, "not-on-its-way");
            case ListUnreadable(int line, String field) ->
                at(
                        "file",
                        plain(
                                language,
                                HttpStatus.UNPROCESSABLE_ENTITY,
                                "list-unreadable",
                                Written.number(line),
                                Words.say(language, "cod.column." + field)));
            case ListKnown(String reference) ->
                at("reference", plain(language, HttpStatus.CONFLICT, "list-known", reference));
            case SlipUnreadable() ->
                at("reference", plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "slip-unreadable"));
            case TooManySlips(int most) -> plain(language, HttpStatus.CONFLICT, "too-many-slips", Written.number(most));
            case MethodNotOffered(var method) ->
                at(
                        "method",
                        plain(
                                language,
                                HttpStatus.UNPROCESSABLE_ENTITY,
                                "method-not-offered",
                                Words.say(language, "payment." + method)));
        };
    }

    private static Problem plain(Language language, HttpStatus status, String name, Object... facts) {
        return Problem.of(
                status,
                name,
                Words.say(language, "problem." + name + ".title"),
                Words.say(language, "problem." + name + ".detail", facts));
    }

    private static Problem at(String field, Problem problem) {
        return problem.at(List.of(new Problem.Field(field, problem.detail())));
    }
}
