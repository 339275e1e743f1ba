package tambon.orders.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small Stripe: keeps what it is asked for, gives the same answer to the same key, takes cards by their test names, and
 * can be told to answer wrongly, late or not at all. Where Stripe's published schemas are at hand each request is checked
 * by them, and answers are made of Stripe's own sample objects.
 */
public final class StripePeer implements AutoCloseable {

    public static final String KEY = "sk_test_of_the_peer";
    public static final String SECRET = "whsec_of_the_test";

    private static final ObjectMapper JSON = new ObjectMapper();

    public final Queue<String> faults = new ConcurrentLinkedQueue<>();
    final Queue<String> asked = new ConcurrentLinkedQueue<>();

    private final HttpServer server;
    private final PublishedSchemas schemas = PublishedSchemas.find();
    private final Map<String, ObjectNode> objects = new ConcurrentHashMap<>();
    private final Map<String, Answer> byKey = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final String self = "p" + Long.toString(System.nanoTime(), 36);
    private final Queue<Trick> tricks = new ConcurrentLinkedQueue<>();

    /** Of another peer's objects none has the same name, though they stand in one database. */
    private String next() {
        return Integer.toString(number.incrementAndGet()) + self;
    }

    /** What the next request meets. */
    enum Trick {
        /** Done, and the answer never arrives. */
        DONE_AND_SILENT,
        /** Not done, 500. */
        BROKEN,
        /** Not done, 429. */
        TOO_MANY,
        /** Not done, 409: the first with this key is at work. */
        AT_WORK,
        /** Done, and the answer is no JSON. */
        DONE_AND_GARBLED
    }

    private record Answer(int status, String body) {}

    public StripePeer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/", this::serve);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    boolean checksBySchema() {
        return schemas.isPresent();
    }

    /** The next requests meet these, one each; with retries each attempt takes one. */
    void play(Trick... next) {
        tricks.addAll(List.of(next));
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = Forms.decode(body);
        asked.add(exchange.getRequestMethod() + " " + path + " " + form);
        schemas.check(exchange.getRequestMethod(), path, body).forEach(faults::add);
        var trick = tricks.poll();
        if (trick == Trick.BROKEN || trick == Trick.TOO_MANY || trick == Trick.AT_WORK) {
            answer(exchange, refusal(trick));
            return;
        }
        var answer = authorized(exchange)
                ? kept(exchange, path, form)
                : new Answer(401, error("invalid_request_error", "", ""));
        if (trick == Trick.DONE_AND_SILENT) {
            exchange.close(); // the work is done, the line breaks
        } else if (trick == Trick.DONE_AND_GARBLED) {
            answer(exchange, new Answer(200, "<html>"));
        } else {
            answer(exchange, answer);
        }
    }

    private static Answer refusal(Trick trick) {
        return switch (trick) {
            case TOO_MANY -> new Answer(429, error("invalid_request_error", "rate_limit", ""));
            case AT_WORK -> new Answer(409, error("invalid_request_error", "idempotency_key_in_use", ""));
            default -> new Answer(500, error("api_error", "", ""));
        };
    }

    private static boolean authorized(HttpExchange exchange) {
        return ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private Answer kept(HttpExchange exchange, String path, ObjectNode form) {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        return key == null || "GET".equals(exchange.getRequestMethod())
                ? made(exchange.getRequestMethod(), path, form)
                : byKey.computeIfAbsent(key, k -> made(exchange.getRequestMethod(), path, form));
    }

    private Answer made(String method, String path, ObjectNode form) {
        var at = path.substring("/v1/".length()).split("/");
        return switch (method + " " + path.replaceAll("(cs|pi|re)_[A-Za-z0-9_]+", "ID")) {
            case "POST /v1/checkout/sessions" -> session(form);
            case "POST /v1/payment_intents" -> intent(form);
            case "POST /v1/refunds" -> refund(form);
            case "GET /v1/checkout/sessions/ID", "GET /v1/payment_intents/ID", "GET /v1/refunds/ID" ->
                found(at[at.length - 1]);
            case "POST /v1/checkout/sessions/ID/expire" -> ended(at[at.length - 2], "status", "expired");
            case "POST /v1/payment_intents/ID/cancel" -> ended(at[at.length - 2], "status", "canceled");
            default -> new Answer(404, error("invalid_request_error", "", "unknown path " + path));
        };
    }

    private Answer found(String id) {
        var object = objects.get(id);
        return object == null
                ? new Answer(404, error("invalid_request_error", "resource_missing", ""))
                : new Answer(200, object.toString());
    }

    private Answer ended(String id, String field, String value) {
        objects.get(id).put(field, value);
        return found(id);
    }

    private Answer session(ObjectNode form) {
        var session = schemas.sample("checkout.session").put("id", "cs_" + next());
        session.put(
                "url", "https://checkout.stripe.example/" + session.get("id").asText());
        session.put("status", "open").put("payment_status", "unpaid").put("currency", "thb");
        session.put(
                "amount_total", form.at("/line_items/0/price_data/unit_amount").asLong());
        session.put("client_reference_id", form.path("client_reference_id").asText());
        session.putNull("payment_intent");
        return keep(session);
    }

    private Answer intent(ObjectNode form) {
        var intent = schemas.sample("payment_intent").put("id", "pi_" + next());
        long amount = form.path("amount").asLong();
        intent.put("amount", amount).put("amount_received", 0).put("currency", "thb");
        intent.put("status", "requires_action").putNull("next_action");
        intent.putNull("last_payment_error");
        intent.set("metadata", form.path("metadata"));
        var card = form.path("payment_method").asText("");
        if (card.startsWith("pm_card_declined_")) {
            return new Answer(402, declined(card.substring("pm_card_declined_".length())));
        }
        if (amount < 1_000) {
            return new Answer(400, error("invalid_request_error", "amount_too_small", ""));
        }
        switch (card) {
            case "" -> {
                var next = intent.putObject("next_action").put("type", "promptpay_display_qr_code");
                next.putObject("promptpay_display_qr_code").put("data", "00020101021129370016A000000677010111");
            }
            case "pm_card_threeDSecure" -> {
                var next = intent.putObject("next_action").put("type", "redirect_to_url");
                next.putObject("redirect_to_url").put("url", "https://hooks.stripe.example/3ds");
            }
            default -> intent.put("status", "succeeded").put("amount_received", amount);
        }
        return keep(intent);
    }

    private Answer refund(ObjectNode form) {
        var refund = schemas.sample("refund").put("id", "re_" + next());
        refund.put("amount", form.path("amount").asLong()).put("currency", "thb");
        refund.put("payment_intent", form.path("payment_intent").asText());
        refund.put("status", "succeeded");
        return keep(refund);
    }

    private Answer keep(ObjectNode object) {
        objects.put(object.get("id").asText(), object);
        return new Answer(200, object.toString());
    }

    /** The buyer pays on Stripe's page. */
    public String pays(String sessionId) {
        var session = objects.get(sessionId);
        var intent = schemas.sample("payment_intent").put("id", "pi_of_" + sessionId);
        intent.put("status", "succeeded").put("currency", "thb");
        objects.put(intent.get("id").asText(), intent);
        session.put("status", "complete").put("payment_status", "paid");
        session.put("payment_intent", intent.get("id").asText());
        return intent.get("id").asText();
    }

    /** The buyer scans the code, or the bank is content with who pays. */
    void succeeds(String intentId) {
        var intent = objects.get(intentId);
        intent.put("status", "succeeded")
                .put("amount_received", intent.get("amount").asLong());
    }

    JsonNode object(String id) {
        return objects.get(id);
    }

    long sessions() {
        return objects.keySet().stream().filter(id -> id.startsWith("cs_")).count();
    }

    public long intentsOf(long orderId) {
        return objects.values().stream()
                .filter(object -> object.at("/metadata/order").asText().equals(Long.toString(orderId)))
                .count();
    }

    public List<JsonNode> refundsOf(String intentId) {
        return objects.values().stream()
                .filter(object -> object.get("id").asText().startsWith("re_"))
                .filter(object -> object.get("payment_intent").asText().equals(intentId))
                .<JsonNode>map(object -> object)
                .toList();
    }

    /** The message Stripe would send now of this object. */
    public String message(String type, String objectId) {
        var event = schemas.sample("event").put("id", "evt_" + next()).put("type", type);
        event.put("api_version", com.stripe.Stripe.API_VERSION);
        event.putObject("data").set("object", objects.get(objectId).deepCopy());
        return event.toString();
    }

    public static String signed(String message, String secret, long at) {
        try {
            return "t=" + at + ",v1=" + Webhook.Util.computeHmacSha256(secret, at + "." + message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String declined(String code) {
        return JSON.createObjectNode()
                .set(
                        "error",
                        JSON.createObjectNode()
                                .put("type", "card_error")
                                .put("code", "card_declined")
                                .put("decline_code", code)
                                .put("message", "declined"))
                .toString();
    }

    private static String error(String type, String code, String message) {
        var error = JSON.createObjectNode().put("type", type).put("message", message);
        if (!code.isEmpty()) {
            error.put("code", code);
        }
        return JSON.createObjectNode().set("error", error).toString();
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
