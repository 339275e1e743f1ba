package tambon.storefront.account;

/**
 * What is needed to make an account.
 *
 * @param login an e-mail address or a Thai telephone number, as typed
 * @param name 1 to 100 characters
 * @param password {@value Passwords#SHORTEST} to {@value Passwords#LONGEST} characters
 */
public record NewAccount(String login, String name, String password, Standing standing) {

    @Override
    public String toString() {
        return "a new account as " + standing.role();
    }
}
