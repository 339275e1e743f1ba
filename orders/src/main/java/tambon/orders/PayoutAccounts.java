package tambon.orders;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Where producers want their money sent. */
public interface PayoutAccounts {

    Optional<Account> of(long producerId);

    /**
     * Writes a new account; the ones before are kept with the statements that were sent to them.
     *
     * @param who the account that says so, kept for ever
     * @throws OrdersRejected if a field is wrong
     */
    void set(long producerId, Form form, String who);

    enum Kind {
        /** A bank's account of 10 to 15 digits. */
        BANK,
        /** A PromptPay id: a mobile number of 10 digits, or a national or tax id of 13. */
        PROMPTPAY
    }

    /**
     * @param bankCode the bank's three digits (Bank of Thailand, e.g. 006 Krungthai); null for PromptPay
     * @param number digits only
     * @param holder 1–120 characters
     */
    record Form(Kind kind, @Nullable String bankCode, String number, String holder) {}

    /** An account with who gave it. */
    record Account(long id, Kind kind, @Nullable String bankCode, String number, String holder, Instant since) {}
}
