package tambon.storefront.browsing;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Producer;
import tambon.catalog.ProducerCard;
import tambon.catalog.ProducerKind;
import tambon.infra.id.PublicId;

/**
 * A producer.
 *
 * @param areaCode DOPA code of where it is: 6 digits of a tambon, or 4 of a district
 * @param storyTh only when the producer is asked for by itself, as {@code storyEn} and {@code phone}
 * @param page path of its page
 */
@Serdeable
record MakerJson(
        String id,
        ProducerKind kind,
        String nameTh,
        @Nullable String nameEn,
        String areaCode,
        @Nullable String storyTh,
        @Nullable String storyEn,
        @Nullable String phone,
        String page) {

    static MakerJson of(ProducerCard card) {
        return new MakerJson(
                PublicId.of(card.id()),
                card.kind(),
                card.nameTh(),
                GoodJson.given(card.nameEn()),
                card.areaCode(),
                null,
                null,
                null,
                Addresses.maker(card.id(), card.nameTh()));
    }

    static MakerJson of(Producer producer) {
        return new MakerJson(
                PublicId.of(producer.id()),
                producer.kind(),
                producer.nameTh(),
                GoodJson.given(producer.nameEn()),
                producer.areaCode(),
                GoodJson.given(producer.storyTh()),
                GoodJson.given(producer.storyEn()),
                GoodJson.given(producer.phone()),
                Addresses.maker(producer.id(), producer.nameTh()));
    }
}
