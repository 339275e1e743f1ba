package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerKind;
import tambon.catalog.Registration;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Fields;

import java.util.List;

/**
 * The application's form.
 *
 * @param before null for a new one
 * @param paper whether an officer types it from paper
 * @param groups that may be chosen
 */
public record FormView(
        Fields fields,
        @Nullable Registration before,
        boolean paper,
        List<ProducerGroup> groups,
        List<ProducerKind> kinds) {

    public FormView {
        groups = List.copyOf(groups);
        kinds = List.copyOf(kinds);
    }

    public String action() {
        return ApplicationPages.HERE + (before == null ? "/new" : "/" + PublicId.of(before.id()) + "/edit");
    }

    public String id(long id) {
        return PublicId.of(id);
    }
}
