package tambon.storefront.money;

import io.micronaut.serde.annotation.Serdeable;

/** @param reason 3–300 characters */
@Serdeable
record ReasonJson(String reason) {}
