package tambon.storefront.register;

import tambon.catalog.ProducerGroup;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.storefront.page.Fields;

import java.util.List;

/**
 * The groups somebody sees, and the form for a new one.
 *
 * @param makes whether whoever looks may make one
 */
public record GroupsView(List<ProducerGroup> groups, Fields fields, boolean makes, Places places) {

    public GroupsView {
        groups = List.copyOf(groups);
    }

    public String place(String code) {
        return places.place(code).map(place -> place.title()).orElse(code);
    }

    public String id(long id) {
        return PublicId.of(id);
    }
}
