package tambon.storefront.acting;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerGroup;
import tambon.catalog.SellingGrants;
import tambon.catalog.SellingGrants.Grant;
import tambon.catalog.SellingGrants.Wanted;
import tambon.catalog.ShopPosts.Right;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Role;
import tambon.storefront.producer.OwnShop;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a producer lets networks and collection centres do in its shop. */
@Tag(name = "producer, grants")
@Controller("/api/v1/producer/grants")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.PRODUCER)
class GrantsApi {

    private final SellingGrants grants;

    GrantsApi(SellingGrants grants) {
        this.grants = grants;
    }

    /** @param endedAt when it was taken back or replaced; missing while it stands */
    @Serdeable
    record GrantJson(
            String id,
            String hub,
            String hubName,
            ProducerGroup.Shape shape,
            List<Right> rights,
            LocalDate from,
            LocalDate until,
            Instant givenAt,
            @Nullable Instant endedAt) {

        static GrantJson of(Grant it) {
            return new GrantJson(
                    PublicId.of(it.id()),
                    PublicId.of(it.hub().groupId()),
                    it.hub().nameTh(),
                    it.hub().shape(),
                    it.rights().stream().sorted().toList(),
                    it.from(),
                    it.until(),
                    it.givenAt(),
                    it.endedAt());
        }
    }

    /** @param hub the id of a network or collection centre */
    @Serdeable
    record NewGrant(
            @NotNull String hub,
            @NotNull @Size(max = 3) Set<Right> rights,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    @Get
    List<GrantJson> all(HttpRequest<?> request) {
        return grants.of(OwnShop.of(request)).stream().map(GrantJson::of).toList();
    }

    /** Grants it, in place of what the same one was granted before. */
    @Post
    @Status(HttpStatus.CREATED)
    GrantJson give(HttpRequest<?> request, @Body @Valid NewGrant body) {
        return GrantJson.of(grants.give(
                PeoplePages.actor(request),
                OwnShop.of(request),
                new Wanted(OwnShop.id(body.hub()), body.rights(), body.from(), body.until())));
    }

    /** Takes it back, at once. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void end(HttpRequest<?> request, String id) {
        if (!grants.end(PeoplePages.actor(request), OwnShop.of(request), OwnShop.id(id))) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such grant");
        }
    }
}
