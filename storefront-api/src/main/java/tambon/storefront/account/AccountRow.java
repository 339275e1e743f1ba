package tambon.storefront.account;

/** An account with what proves whose it is. */
record AccountRow(Account account, String passwordHash) {

    @Override
    public String toString() {
        return "account " + account.id();
    }
}
