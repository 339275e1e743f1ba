package tambon.storefront.account;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signing in or up was refused for a reason a person can understand. */
@SuppressWarnings("serial") // never leaves the process
public final class AccountRejected extends RuntimeException {

    /** Exhaustive: a new reason does not compile until every {@code switch} has an answer for it. */
    public sealed interface Reason {}

    /** One of the two; which, is not for the asker to know. */
    public record WrongLoginOrPassword() implements Reason {}

    /** The old password, asked for before a new one is set. */
    public record WrongPassword() implements Reason {}

    /** @param pause until one more try is allowed */
    public record TooManyTries(Duration pause) implements Reason {}

    /** More people sign in right now than passwords can be checked. */
    public record Busy(Duration pause) implements Reason {}

    /** The refresh token is unknown, too old, or of a sign-in that has ended. */
    public record SignInOver() implements Reason {}

    /** Everything that is wrong with the form, by field, in the form's order. */
    public record FieldsWrong(Map<String, Fault> faults) implements Reason {
        public FieldsWrong {
            faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
        }
    }

    /** What can be wrong with a field. */
    public sealed interface Fault {}

    public record Missing() implements Fault {}

    public record TooShort(int leastCharacters) implements Fault {}

    public record TooLong(int mostCharacters) implements Fault {}

    /** Neither an e-mail address nor a Thai telephone number. */
    public record NoLogin() implements Fault {}

    public record LoginTaken() implements Fault {}

    /** The password is the login or the name. */
    public record EasilyGuessed() implements Fault {}

    private final Reason reason;

    public AccountRejected(Reason reason) {
        super(reason.toString(), null, false, false); // no stack trace: an answer, not a failure
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
