package tambon.storefront.page;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.money.Typed;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads amounts and counts as people type them: with commas, spaces, a ฿, in Thai digits. */
public final class Entered {

    private Entered() {}

    /** {@code ฿1,250.50} is 125,050 satang; empty if it is no amount, is below zero or has parts of a satang. */
    public static Optional<Money> baht(String text) {
        return Typed.baht(text);
    }

    /** An amount as it is typed: 1250.50, without what a form or Excel would not take back; empty for none. */
    public static String plain(@Nullable Money amount) {
        if (amount == null) {
            return "";
        }
        long rest = amount.satang() % 100;
        return amount.satang() / 100 + (rest == 0 ? "" : String.format(Locale.ROOT, ".%02d", rest));
    }

    /** A whole number from 0 to 999,999,999; empty if it is none. */
    public static OptionalInt count(String text) {
        return Typed.count(text);
    }
}
