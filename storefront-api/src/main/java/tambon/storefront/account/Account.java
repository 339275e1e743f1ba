package tambon.storefront.account;

/**
 * Someone who may sign in.
 *
 * @param login see {@link Login}
 * @param name as shown on pages, at most 100 characters
 */
public record Account(long id, String login, String name, Standing standing) {}
