package tambon.storefront.checkout;

import tambon.infra.place.Place;
import tambon.infra.place.Places;
import tambon.orders.PaymentMethod;
import tambon.orders.Recipient;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a buyer typed at checkout, read and checked all at once, so that everything that is wrong is told
 * together.
 */
final class Entry {

    static final String[] FIELDS = {
        "name", "phone", "email", "street", "tambon", "district", "province", "postcode", "method", "note"
    };
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{9,15}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}");
    private static final int ZERO_TO_THAI_ZERO = '๐' - '0';

    private final Language language;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Optional<Place> place;

    private Entry(Language language, Form form, Places places) {
        this.language = language;
        for (var field : FIELDS) {
            values.put(field, form.text(field));
        }
        check("name", text -> !text.isEmpty() && text.length() <= 120);
        check("phone", text -> PHONE.matcher(phone(text)).matches());
        check(
                "email",
                text -> text.isEmpty()
                        || text.length() <= 200 && EMAIL.matcher(text).matches());
        check("street", text -> !text.isEmpty() && text.length() <= 250);
        this.place = place(places);
        check("method", text -> method().isPresent());
        check("note", text -> text.length() <= 500);
    }

    static Entry of(Language language, Form form, Places places) {
        return new Entry(language, form, places);
    }

    boolean isRight() {
        return errors.isEmpty();
    }

    Fields fields() {
        return new Fields(values, errors, null);
    }

    /** Only of an entry that {@link #isRight}. */
    Recipient recipient() {
        return new Recipient(
                value("name"),
                phone(value("phone")),
                value("email"),
                value("street"),
                place.orElseThrow().code(),
                postcode());
    }

    Optional<PaymentMethod> method() {
        for (var method : PaymentMethod.values()) {
            if (method.name().equals(value("method"))) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    String note() {
        return value("note");
    }

    /** In plain digits, however it was typed. */
    String postcode() {
        return digits(value("postcode"));
    }

    private String value(String field) {
        return values.getOrDefault(field, "");
    }

    private void check(String field, Predicate<String> right) {
        if (!right.test(value(field))) {
            wrong(field, value(field).isEmpty() ? "missing." + field : field);
        }
    }

    private void wrong(String field, String key, Object... facts) {
        errors.put(field, Words.say(language, "checkout.wrong." + key, facts));
    }

    /** Each name is looked up below the one above it, so that the first that fits nothing is the one told. */
    private Optional<Place> place(Places places) {
        var province = places.provinceNamed(value("province"));
        var district = province.flatMap(found -> places.districtNamed(found.code(), value("district")));
        var tambon = district.flatMap(found -> places.tambonNamed(found.code(), value("tambon")));
        check("tambon", text -> !text.isEmpty());
        check("district", text -> !text.isEmpty());
        check("province", text -> province.isPresent());
        check("postcode", text -> digits(text).matches("[1-9][0-9]{4}"));
        if (province.isPresent() && district.isEmpty() && !value("district").isEmpty()) {
            wrong("district", "district", province.get().title());
        }
        if (district.isPresent() && tambon.isEmpty() && !value("tambon").isEmpty()) {
            wrong("tambon", "tambon", district.get().title());
        }
        tambon.filter(found -> !errors.containsKey("postcode"))
                .filter(found -> !found.postcodes().contains(postcode()))
                .ifPresent(
                        found -> wrong("postcode", "postcode-of", found.title(), String.join(", ", found.postcodes())));
        return tambon.flatMap(found -> places.place(found.code()));
    }

    private static String phone(String typed) {
        return digits(typed).replaceAll("[\\s().-]", "");
    }

    private static String digits(String typed) {
        var plain = new StringBuilder(typed.length());
        typed.chars().map(c -> c >= '๐' && c <= '๙' ? c - ZERO_TO_THAI_ZERO : c).forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
