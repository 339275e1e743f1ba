package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationPick;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Entered;

import java.util.Objects;
import java.util.Optional;

/** Texts and ids as forms and programs write them. */
final class AsWritten {

    private AsWritten() {}

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** 0, which no id is, for what writes none: it will not be found. */
    static long id(@Nullable String text) {
        return PublicId.parse(text(text)).orElse(0);
    }

    static @Nullable Long idOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Long.valueOf(id(text));
    }

    static @Nullable String written(@Nullable Long id) {
        return id == null ? null : PublicId.of(id);
    }

    /** @param written id and version: {@code <id>.<version>} */
    static Optional<RegistrationPick> pick(String written, RegistrationMove move) {
        int dot = written.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return Optional.of(new RegistrationPick(
                id(written.substring(0, dot)),
                Entered.count(written.substring(dot + 1)).orElse(0),
                move,
                null));
    }
}
