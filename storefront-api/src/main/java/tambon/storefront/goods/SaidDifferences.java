package tambon.storefront.goods;

import tambon.catalog.Attributes;
import tambon.catalog.Attributes.Question;
import tambon.catalog.Moderation.Difference;
import tambon.catalog.Moderation.Review;
import tambon.catalog.ProductType;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

/** What changed of goods as officers read it: in the order of the product's page, types and questions by their names. */
@Singleton
final class SaidDifferences {

    private static final List<String> ORDER =
            List.of("type", "nameTh", "nameEn", "storyTh", "storyEn", "keywords", "variants", "attributes", "video");

    private final Attributes attributes;

    SaidDifferences(Attributes attributes) {
        this.attributes = attributes;
    }

    /** By review; one statement for each type of goods among them. */
    Map<Long, List<Difference>> of(List<Review> reviews, Language language) {
        var labels = new EnumMap<ProductType, Map<String, String>>(ProductType.class);
        var said = new HashMap<Long, List<Difference>>();
        for (var review : reviews) {
            var names = labels.computeIfAbsent(review.card().type(), type -> labels(type, language));
            said.put(
                    review.id(),
                    review.differences().stream()
                            .sorted(comparingInt(one -> ORDER.indexOf(one.field())))
                            .map(one -> new Difference(
                                    one.field(),
                                    said(one.field(), one.was(), names, language),
                                    said(one.field(), one.now(), names, language)))
                            .toList());
        }
        return said;
    }

    private Map<String, String> labels(ProductType type, Language language) {
        return attributes.of(type).stream()
                .collect(toMap(Question::name, one -> language == Language.TH ? one.labelTh() : one.labelEn()));
    }

    private static String said(String field, String text, Map<String, String> labels, Language language) {
        return switch (field) {
            case "type" -> text.isEmpty() ? "" : Words.say(language, "type." + text.toLowerCase(Locale.ROOT));
            case "attributes" ->
                text.lines().map(line -> labelled(line, labels)).collect(joining("\n"));
            default -> text;
        };
    }

    /** An answer begins with the name of its question; its further lines do not. */
    private static String labelled(String line, Map<String, String> labels) {
        int colon = line.indexOf(':');
        var label = colon < 0 ? null : labels.get(line.substring(0, colon));
        return label == null ? line : label + line.substring(colon);
    }
}
