package tambon.storefront.page;

import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.storefront.asset.Assets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What the frame around every page knows: language, viewer, how full the cart is, and where we are.
 * Templates say and write everything through it.
 *
 * @param path of this page with its query, for the language switch and for coming back after sign-in
 */
public record Frame(Language language, Viewer viewer, int inCart, String path, boolean fragment) {

    /** Holds the number of goods in the cart, so that no page asks the database for it. */
    public static final String CART_COUNT_COOKIE = "cart_count";

    private static final List<String> KINDS = List.of("food", "drink", "textile", "household", "herbal");

    public static Frame of(HttpRequest<?> request) {
        return new Frame(
                Language.of(request),
                Viewer.of(request.getUserPrincipal(Authentication.class).orElse(null)),
                request.getCookies()
                        .findCookie(CART_COUNT_COOKIE)
                        .map(cookie -> cookie.getValue())
                        .filter(value -> value.length() < 4 && StringUtils.isDigits(value))
                        .map(Integer::parseInt)
                        .orElse(0),
                request.getUri().toString(),
                request.getHeaders().contains("HX-Request"));
    }

    /** The frame of an answer that has just learnt how full the cart is. */
    public Frame withCart(int pieces) {
        return new Frame(language, viewer, pieces, path, fragment);
    }

    public boolean thai() {
        return language == Language.TH;
    }

    /** The words for {@code key}, see {@link Words#say}. */
    public String t(String key, Object... facts) {
        return Words.say(language, key, facts);
    }

    public String pick(String thai, String english) {
        return language.pick(thai, english);
    }

    /** For {@code lang} attributes: what {@link #pick} picks where that is not the page's own language; else null. */
    public @Nullable String langOf(String english) {
        return !thai() && english.isBlank() ? "th" : null;
    }

    /** The address of one of our files, see {@link Assets#address}. */
    public String asset(String name) {
        return Assets.address(name);
    }

    /** The product types as addresses and words name them: {@code /t/food}, {@code type.food}. */
    public List<String> kinds() {
        return KINDS;
    }

    /** A reason as somebody typed it; or, beginning with @, one of the words {@code order.why.…} that nobody typed. */
    public String why(String reason) {
        return reason.startsWith("@") ? t("order.why." + reason.substring(1)) : reason;
    }

    public String money(Money amount) {
        return Written.money(amount);
    }

    public String satang(long satang) {
        return Written.money(Money.satang(satang));
    }

    public String baht(Money amount) {
        return Written.baht(amount);
    }

    public String number(long number) {
        return Written.number(number);
    }

    public String weight(int grams) {
        return Written.weight(language, grams);
    }

    /** 125 mm is 12.5: whole centimetres or with one decimal. */
    public String centimetres(int millimetres) {
        return millimetres / 10 + (millimetres % 10 == 0 ? "" : "." + millimetres % 10);
    }

    /** As it stands in addresses and forms. */
    public String id(long id) {
        return PublicId.of(id);
    }

    public String day(Instant at) {
        return Written.day(language, at);
    }

    public String day(LocalDate day) {
        return Written.day(language, day);
    }

    public String moment(Instant at) {
        return Written.moment(language, at);
    }

    public String month(YearMonth month) {
        return Written.month(language, month);
    }

    /** A Buddhist year in Thai, the common one in English. */
    public String year(int be) {
        return Integer.toString(thai() ? be : be - 543);
    }

    /** A key for a form that moves money: pressed twice, it has its effect once. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Where to come back to, to be part of another address. */
    public String pathEncoded() {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** This page in the other language. */
    public String switched() {
        var without = path.replaceAll("([?&])lang=[a-z]*&?", "$1").replaceAll("[?&]$", "");
        return without + (without.contains("?") ? "&" : "?") + "lang="
                + language.other().code();
    }
}
