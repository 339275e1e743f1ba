package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import tambon.catalog.ProducerGroups;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NoSuchGroup;
import tambon.storefront.register.GroupJson.ChangedMember;
import tambon.storefront.register.GroupJson.Group;
import tambon.storefront.register.GroupJson.GroupForm;
import tambon.storefront.register.GroupJson.NewMember;
import tambon.storefront.register.GroupJson.Version;

import jakarta.validation.Valid;
import java.util.List;

import static tambon.storefront.register.AsWritten.id;
import static tambon.storefront.register.AsWritten.text;

/** Groups of producers: their members, shares and offices, and who acts for them. */
@Tag(name = "register, groups")
@Controller("/api/v1/register/groups")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class GroupsApi {

    private final ProducerGroups groups;
    private final Members members;

    GroupsApi(ProducerGroups groups, Members members) {
        this.groups = groups;
        this.members = members;
    }

    /** Those one belongs to; for officers those of their area. Without members. */
    @Get
    List<Group> seen(HttpRequest<?> request) {
        return groups.seen(Actors.of(request)).stream().map(Group::of).toList();
    }

    /** Whoever makes a group with an account of its own is its chair. */
    @Post
    @Status(HttpStatus.CREATED)
    Group create(HttpRequest<?> request, @Body @Valid GroupForm body) {
        return Group.of(groups.create(Actors.of(request), body.form()));
    }

    @Get("/{id}")
    Group show(HttpRequest<?> request, String id) {
        return Group.of(groups.find(Actors.of(request), id(id))
                .orElseThrow(() -> new RegisterRejected(new NoSuchGroup(id(id)))));
    }

    @Post("/{id}/members")
    Group add(HttpRequest<?> request, String id, @Body @Valid NewMember body) {
        return Group.of(
                members.add(Actors.of(request), id(id), body.name(), body.role(), body.shares(), text(body.login())));
    }

    @Put("/{id}/members/{member}")
    Group change(HttpRequest<?> request, String id, String member, @Body @Valid ChangedMember body) {
        return Group.of(groups.changeMember(Actors.of(request), id(id), id(member), body.role(), body.shares()));
    }

    @Delete("/{id}/members/{member}")
    Group remove(HttpRequest<?> request, String id, String member) {
        return Group.of(groups.removeMember(Actors.of(request), id(id), id(member)));
    }

    /** The district registers it as an occupation group, from five members on. */
    @Post("/{id}/occupation")
    Group registerOccupation(HttpRequest<?> request, String id, @Body @Valid Version body) {
        return Group.of(groups.registerOccupation(Actors.of(request), id(id), body.version()));
    }
}
