package tambon.storefront.account;

import tambon.infra.database.SqlFailure;
import tambon.infra.id.Ids;
import tambon.storefront.account.AccountRejected.EasilyGuessed;
import tambon.storefront.account.AccountRejected.Fault;
import tambon.storefront.account.AccountRejected.FieldsWrong;
import tambon.storefront.account.AccountRejected.LoginTaken;
import tambon.storefront.account.AccountRejected.Missing;
import tambon.storefront.account.AccountRejected.NoLogin;
import tambon.storefront.account.AccountRejected.TooLong;
import tambon.storefront.account.AccountRejected.TooShort;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has an account here. */
@Singleton
public class Accounts {

    static final int LONGEST_NAME = 100;

    private final AccountRows rows;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;

    Accounts(AccountRows rows, Passwords passwords, Ids ids, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws AccountRejected if a field is wrong or the login has an account; nothing is kept */
    public Account create(NewAccount wanted) {
        var faults = faults(wanted);
        if (!faults.isEmpty()) {
            throw new AccountRejected(new FieldsWrong(faults));
        }
        var login = Login.of(wanted.login()).orElseThrow();
        var account = new Account(ids.next(), login.text(), wanted.name().strip(), wanted.standing());
        var hash = passwords.hash(wanted.password());
        try {
            rows.add(account, hash, clock.instant());
        } catch (RuntimeException refused) {
            if (SqlFailure.duplicateOf(refused)
                    .filter("account_one_per_login"::equals)
                    .isPresent()) {
                throw new AccountRejected(new FieldsWrong(Map.of("login", new LoginTaken())));
            }
            throw refused;
        }
        return account;
    }

    public Optional<Account> find(long id) {
        return rows.withId(id);
    }

    /** Everybody of the same office: of this account's role in its area, itself among them; by name, at most 200. */
    public List<Account> colleagues(Account account) {
        return rows.of(account.standing().role(), account.standing().area());
    }

    /** The account that signs in with {@code login}, as typed. */
    public Optional<Account> withLogin(String login) {
        return Login.of(login).flatMap(known -> rows.withLogin(known.text())).map(AccountRow::account);
    }

    private static Map<String, Fault> faults(NewAccount wanted) {
        var faults = new LinkedHashMap<String, Fault>();
        var name = wanted.name().strip();
        var password = wanted.password();
        if (name.isEmpty()) {
            faults.put("name", new Missing());
        } else if (name.length() > LONGEST_NAME) {
            faults.put("name", new TooLong(LONGEST_NAME));
        }
        if (wanted.login().isBlank()) {
            faults.put("login", new Missing());
        } else if (Login.of(wanted.login()).isEmpty()) {
            faults.put("login", new NoLogin());
        }
        passwordFault(password, wanted.login().strip(), name).ifPresent(fault -> faults.put("password", fault));
        return faults;
    }

    /** What is wrong with a password for somebody of this login and name; empty if nothing is. */
    static Optional<Fault> passwordFault(String password, String login, String name) {
        if (password.isEmpty()) {
            return Optional.of(new Missing());
        }
        if (password.length() < Passwords.SHORTEST) {
            return Optional.of(new TooShort(Passwords.SHORTEST));
        }
        if (password.length() > Passwords.LONGEST) {
            return Optional.of(new TooLong(Passwords.LONGEST));
        }
        return password.equalsIgnoreCase(login) || password.equalsIgnoreCase(name)
                ? Optional.of(new EasilyGuessed())
                : Optional.empty();
    }
}
