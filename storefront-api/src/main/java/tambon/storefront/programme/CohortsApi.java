package tambon.storefront.programme;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import tambon.catalog.Cohorts;
import tambon.catalog.Cohorts.Cohort;
import tambon.storefront.page.Role;
import tambon.storefront.programme.ProgrammeJson.CohortMember;
import tambon.storefront.programme.ProgrammeJson.CohortYears;
import tambon.storefront.register.Actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** On whose sales a year's work is judged. */
@Tag(name = "programmes")
@Controller("/api/v1/staff/cohorts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class CohortsApi {

    private final Cohorts cohorts;

    CohortsApi(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Get
    List<CohortYears> cohorts() {
        return Arrays.stream(Cohort.values())
                .map(cohort -> new CohortYears(cohort, cohorts.years(cohort)))
                .toList();
    }

    /** All members in one's area, in the order of their ids; the country's are some thousands. */
    @Get("/{cohort}/{yearBe}")
    List<CohortMember> members(HttpRequest<?> request, Cohort cohort, int yearBe) {
        var members = new ArrayList<CohortMember>();
        cohorts.members(
                cohort,
                yearBe,
                Actors.of(request).area(),
                batch -> batch.forEach(member -> members.add(CohortMember.of(member))));
        return members;
    }
}
