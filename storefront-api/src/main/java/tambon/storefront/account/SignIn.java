package tambon.storefront.account;

import io.micronaut.http.HttpRequest;
import tambon.storefront.account.AccountRejected.WrongLoginOrPassword;
import tambon.storefront.gate.ClientAddress;

import jakarta.inject.Singleton;

/** Signs people in by login and password, and up. */
@Singleton
class SignIn {

    private final AccountRows rows;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Tries tries;
    private final SignIns signIns;
    private final ClientAddress addresses;

    SignIn(
            AccountRows rows,
            Accounts accounts,
            Passwords passwords,
            Tries tries,
            SignIns signIns,
            ClientAddress addresses) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.signIns = signIns;
        this.addresses = addresses;
    }

    /** @throws AccountRejected if the two do not belong together, or there were too many tries of late */
    SignedIn in(String typedLogin, String password, HttpRequest<?> request) {
        if (typedLogin.length() > Login.LONGEST || password.length() > Passwords.LONGEST) {
            throw new AccountRejected(new WrongLoginOrPassword());
        }
        var login = Login.of(typedLogin).map(Login::text).orElse(typedLogin);
        var address = addresses.of(request);
        tries.signIn(login, address);
        var row = rows.withLogin(login);
        if (row.isEmpty()) {
            passwords.matchNobody(password);
            throw new AccountRejected(new WrongLoginOrPassword());
        }
        if (!passwords.matches(password, row.get().passwordHash())) {
            throw new AccountRejected(new WrongLoginOrPassword());
        }
        tries.signedIn(login, address);
        return signIns.start(row.get().account());
    }

    /** @throws AccountRejected if the form is wrong, or too many accounts come from there of late */
    SignedIn up(NewAccount wanted, HttpRequest<?> request) {
        tries.signUp(addresses.of(request));
        return signIns.start(accounts.create(wanted));
    }
}
