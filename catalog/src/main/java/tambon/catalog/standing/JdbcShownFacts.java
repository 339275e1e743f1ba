package tambon.catalog.standing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Licences.Kind;
import tambon.catalog.Listing;
import tambon.catalog.ShownFacts;
import tambon.catalog.Standings.Programme;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Pages are read far more often than anything else: what each of the parts says comes together. */
@Singleton
class JdbcShownFacts implements ShownFacts {

    /** One collation for all, so that texts of different columns stand in one. */
    private static final String ALL = """
            select 1 part, a.position place, convert(a.name using utf8mb4) collate utf8mb4_bin a,
            a.label_th collate utf8mb4_bin b, a.label_en collate utf8mb4_bin c, null day
            from tambon_catalog.attribute a where a.type = ?
            union all
            select 2, l.id, convert(l.kind using utf8mb4) collate utf8mb4_bin, l.number collate utf8mb4_bin,
            convert(l.verify_url using utf8mb4) collate utf8mb4_bin, l.expires_on
            from tambon_catalog.licence l where l.product_id = ? and l.removed_at is null
            and (l.expires_on is null or l.expires_on >= ?)
            union all
            select 3, max(n.year_be), convert(g.name using utf8mb4) collate utf8mb4_bin, g.label_th collate utf8mb4_bin,
            g.label_en collate utf8mb4_bin, null
            from tambon_catalog.product_label n join tambon_catalog.product_programme g on g.name = n.programme
            where n.product_id = ? group by g.name, g.label_th, g.label_en
            union all
            select 4, 0, '' collate utf8mb4_bin, '' collate utf8mb4_bin, '' collate utf8mb4_bin, null
            from tambon_catalog.wisdom w where w.product_id = ? and w.counts
            order by part, place""";

    private final Statements sql;

    JdbcShownFacts(Statements sql) {
        this.sql = sql;
    }

    private record Part(
            int part,
            String a,
            String b,
            String c,
            @Nullable LocalDate day) {}

    @Override
    public Facts of(Listing listing, LocalDate day) {
        var parts = sql.list(
                ALL,
                row -> new Part(row.count("part"), row.text("a"), row.text("b"), row.text("c"), row.dayOrNull("day")),
                listing.type(),
                listing.id(),
                day.toString(),
                listing.id(),
                listing.id());
        var answers = new ArrayList<Answer>();
        var licences = new ArrayList<Licence>();
        var labels = new ArrayList<Programme>();
        boolean wisdom = false;
        for (var part : parts) {
            switch (part.part()) {
                case 1 -> answers.addAll(answer(listing, part));
                case 2 -> licences.add(new Licence(Kind.valueOf(part.a()), part.b(), part.c(), part.day()));
                case 3 -> labels.add(new Programme(part.a(), part.b(), part.c(), false));
                default -> wisdom = true;
            }
        }
        return new Facts(answers, licences, labels, wisdom);
    }

    private static List<Answer> answer(Listing listing, Part question) {
        return listing.details().attribute(question.a()).stream()
                .map(said -> new Answer(question.b(), question.c(), said.th(), said.en()))
                .toList();
    }
}
