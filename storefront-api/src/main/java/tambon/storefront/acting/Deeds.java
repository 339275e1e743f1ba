package tambon.storefront.acting;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ShopPosts.By;
import tambon.catalog.ShopPosts.Right;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.storefront.page.ShopPost;
import tambon.storefront.page.Viewer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What was asked for in a shop by somebody who acts there for another. Nothing written is changed or deleted. */
@Singleton
public class Deeds {

    private static final int LONGEST_PATH = 300;

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    Deeds(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param actor the person, with whom it acted for
     * @param kind null for what only the group's own people may do
     * @param path as it was asked
     */
    public record Deed(
            Instant at, String actor, By by, @Nullable Right kind, String path) {

        /** The page it was done on, without the step's name behind it. */
        public String page() {
            var parts = path.split("/", -1);
            return path.startsWith("/my/") && parts.length > 3
                    ? String.join("/", Arrays.asList(parts).subList(0, 4))
                    : path.startsWith("/my") ? path : "";
        }
    }

    void write(HttpRequest<?> request, Viewer viewer, ShopPost post) {
        var path = request.getPath();
        sql.change(
                """
                insert into tambon_storefront.shop_deed (id, at, producer_id, account_id, actor_name, acts_by, acts_by_id, kind,
                  method, path) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                ids.next(),
                clock.instant(),
                viewer.producerId().orElseThrow(),
                viewer.accountId().orElseThrow(),
                viewer.name(),
                post.by(),
                post.byId(),
                OpenRights.kind(path).orElse(null),
                request.getMethodName(),
                path.substring(0, Math.min(LONGEST_PATH, path.length())));
    }

    /** The latest of a shop, at most 100. */
    List<Deed> of(long producerId) {
        return sql.list(
                "select at, actor_name, acts_by, kind, path from tambon_storefront.shop_deed where producer_id = ?"
                        + " order by id desc limit 100",
                Deeds::read,
                producerId);
    }

    private static Deed read(Row row) throws SQLException {
        return new Deed(
                row.time("at"),
                row.text("actor_name"),
                row.constant("acts_by", By.class),
                row.textOrNull("kind") == null ? null : row.constant("kind", Right.class),
                row.text("path"));
    }
}
