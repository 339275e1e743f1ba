package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.Promotions.Kind;
import tambon.orders.Promotions.Terms;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;

/** A promotion as it is typed, by a producer or by the department. */
public final class PromotionForm {

    private PromotionForm() {}

    /**
     * Whole days in Thailand: from the beginning of the first to the end of the last.
     *
     * @throws OrdersRejected if a field cannot be read
     */
    public static Terms terms(Form form, Instant now) {
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(form.text("kind")))
                .findFirst()
                .orElseThrow(() -> new OrdersRejected(new Invalid("kind")));
        var code = form.text("code").toUpperCase(Locale.ROOT);
        var starts = form.text("startsOn").isEmpty() ? now : begin(day(form, "startsOn"));
        return new Terms(
                kind,
                code.isEmpty() || kind == Kind.BUY_GET ? null : code,
                null,
                kind == Kind.BUY_GET ? count(form, "buy") : 0,
                kind == Kind.BUY_GET ? count(form, "free") : 0,
                kind == Kind.PERCENT ? count(form, "percent") : 0,
                kind == Kind.AMOUNT ? baht(form, "amount") : Money.ZERO,
                kind == Kind.PERCENT && !form.text("most").isEmpty() ? baht(form, "most") : null,
                form.text("least").isEmpty() ? Money.ZERO : baht(form, "least"),
                limit(form, "mostUses"),
                limit(form, "mostPerBuyer"),
                starts,
                begin(day(form, "endsOn").plusDays(1)));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(FiscalYear.BANGKOK).toInstant();
    }

    private static LocalDate day(Form form, String field) {
        try {
            return LocalDate.parse(form.text(field));
        } catch (DateTimeParseException malformed) {
            throw new OrdersRejected(new Invalid(field));
        }
    }

    private static @Nullable Integer limit(Form form, String field) {
        return form.text(field).isEmpty() ? null : (Integer) count(form, field);
    }

    private static int count(Form form, String field) {
        return Entered.count(form.text(field)).orElseThrow(() -> new OrdersRejected(new Invalid(field)));
    }

    private static Money baht(Form form, String field) {
        return Entered.baht(form.text(field)).orElseThrow(() -> new OrdersRejected(new Invalid(field)));
    }
}
