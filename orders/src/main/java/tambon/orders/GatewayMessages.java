package tambon.orders;

/** What a card company tells us by itself. Present where one is set up. */
public interface GatewayMessages {

    /**
     * A message that says it comes from the company. It makes us ask the company itself; it may come late, twice or out
     * of order.
     *
     * @param body as it came: the signature is over its very bytes
     * @return whether it was genuine and neither too old nor from the future; if not, nothing was done
     */
    boolean hear(String body, String signature);
}
