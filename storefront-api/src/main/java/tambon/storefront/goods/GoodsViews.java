package tambon.storefront.goods;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Attributes.Question;
import tambon.catalog.Licences.Expiring;
import tambon.catalog.Licences.Licence;
import tambon.catalog.Moderation.Difference;
import tambon.catalog.Moderation.Forbidden;
import tambon.catalog.Moderation.Review;
import tambon.catalog.Moderation.Trial;
import tambon.catalog.ProductType;
import tambon.catalog.QuadrantRules.Version;
import tambon.catalog.Standings.Programme;
import tambon.catalog.Standings.Standing;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the officers' pages about goods show. */
public final class GoodsViews {

    private GoodsViews() {}

    /**
     * What waits, and who is new.
     *
     * @param differences by review, as people read them
     * @param next cursor of the reviews that follow; null at the end
     */
    public record Queue(
            List<Review> waiting,
            Map<Long, List<Difference>> differences,
            List<Trial> trials,
            @Nullable String next,
            Fields fields) {
        public Queue {
            waiting = List.copyOf(waiting);
            differences = Map.copyOf(differences);
            trials = List.copyOf(trials);
        }
    }

    public record Words(List<Forbidden> words, boolean mayChange, Fields fields) {
        public Words {
            words = List.copyOf(words);
        }
    }

    public record Expirings(List<Expiring> licences, LocalDate today) {
        public Expirings {
            licences = List.copyOf(licences);
        }
    }

    /** @param preview products in each quadrant by the rows in the form; empty where none was asked for */
    public record Quadrants(
            List<Version> versions,
            Map<String, Long> preview,
            int rows,
            boolean mayChange,
            Fields fields,
            String said) {
        public Quadrants {
            versions = List.copyOf(versions);
        }
    }

    public record Held(
            Standing standing,
            List<Licence> licences,
            List<Programme> programmes,
            LocalDate today,
            int thisYear,
            Fields fields,
            boolean saved) {
        public Held {
            licences = List.copyOf(licences);
            programmes = List.copyOf(programmes);
        }

        public String address() {
            return "/staff/goods/" + PublicId.of(standing.card().id());
        }

        public String label(String programme, boolean thai) {
            return programmes.stream()
                    .filter(one -> one.name().equals(programme))
                    .map(one -> thai ? one.labelTh() : one.labelEn())
                    .findFirst()
                    .orElse(programme);
        }
    }

    public record Questions(ProductType type, List<Question> questions, boolean mayChange, Fields fields) {
        public Questions {
            questions = List.copyOf(questions);
        }
    }
}
