package tambon.infra.event;

/** An event waiting in an outbox; {@code attempts} counts the deliveries that failed so far. */
record OutboxRow(long id, String type, String payload, int attempts) {}
