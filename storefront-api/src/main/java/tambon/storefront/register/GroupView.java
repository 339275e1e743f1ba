package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.GroupGrades.Grade;
import tambon.catalog.ProducerGroup;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.storefront.problem.Problem;

import java.time.LocalDate;
import java.util.List;

/**
 * A group's page.
 *
 * @param district whether an officer of its district looks, who may register it as an occupation group
 * @param grader whether whoever looks may grade the organisation
 */
public record GroupView(
        ProducerGroup it,
        List<ProducerGroup.Role> roles,
        boolean district,
        List<Grade> grades,
        boolean grader,
        LocalDate today,
        @Nullable Problem refused,
        Places places) {

    public GroupView {
        roles = List.copyOf(roles);
        grades = List.copyOf(grades);
    }

    public boolean registers() {
        return district && it.registeredOn() == null && it.memberCount() >= ProducerGroup.LEAST_MEMBERS;
    }

    public String place() {
        return places.place(it.areaCode()).map(place -> place.title()).orElse(it.areaCode());
    }

    public String path() {
        return "/register/groups/" + PublicId.of(it.id());
    }

    public String id(long id) {
        return PublicId.of(id);
    }
}
