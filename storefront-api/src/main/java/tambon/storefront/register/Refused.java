package tambon.storefront.register;

import tambon.catalog.CatalogRejected;
import tambon.catalog.RegisterRejected;
import tambon.storefront.page.Language;
import tambon.storefront.problem.CatalogRefusals;
import tambon.storefront.problem.Problem;
import tambon.storefront.problem.RegisterRefusals;

/** What the register refuses, in words, whichever of its two ways it says it. */
public final class Refused {

    private Refused() {}

    /** @throws RuntimeException what was given, if it is no refusal */
    public static Problem problem(Language language, RuntimeException rejected) {
        return switch (rejected) {
            case RegisterRejected it -> RegisterRefusals.problem(language, it.reason());
            case CatalogRejected it -> CatalogRefusals.problem(language, it.reason());
            default -> throw rejected;
        };
    }
}
