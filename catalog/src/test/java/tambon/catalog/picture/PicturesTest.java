package tambon.catalog.picture;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tambon.catalog.CatalogFixture;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.NoSuchPicture;
import tambon.catalog.CatalogRejected.TooManyPictures;
import tambon.catalog.EditListings;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingFilter;
import tambon.catalog.Listings;
import tambon.catalog.Offers;
import tambon.catalog.PictureSize;
import tambon.catalog.Pictures;
import tambon.catalog.Producer;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;

import javax.imageio.ImageIO;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tambon.catalog.CatalogFixture.variant;

@MicronautTest(transactional = false)
class PicturesTest implements WithDatabase {

    @Inject
    Statements sql;

    @Inject
    EditListings editing;

    @Inject
    Listings listings;

    @Inject
    Pictures pictures;

    @Inject
    Offers offers;

    @Inject
    CatalogFixture given;

    @Test
    void the_first_photo_is_the_one_on_cards_and_in_offers() throws IOException {
        var producer = given.producer();
        var bare = given.published(producer, variant("", 85));

        var one = editing.addPicture(producer.id(), bare.id(), photo(700, 500), "กระปุกกะปิ", "A jar");
        var two = editing.addPicture(producer.id(), bare.id(), photo(500, 700), "", "");

        assertThat(two.pictures()).hasSize(2);
        assertThat(two.pictures().getFirst().altTh()).isEqualTo("กระปุกกะปิ");
        assertThat(two.pictures().getFirst().width()).isEqualTo(700);
        assertThat(two.pictureAddress()).isEqualTo(one.pictureAddress()).endsWith("-320.jpg");
        assertThat(two.version()).isEqualTo(bare.version() + 2);
        assertThat(card(producer).pictureAddress()).isEqualTo(one.pictureAddress());
        var variant = bare.variants().getFirst().id();
        assertThat(offers.byVariant(List.of(variant)).get(variant).pictureAddress())
                .isEqualTo(one.pictureAddress());
    }

    @Test
    void every_size_is_read_under_its_address() throws IOException {
        var producer = given.producer();
        var bare = given.published(producer, variant("", 85));
        var listing = editing.addPicture(producer.id(), bare.id(), photo(2_000, 1_000), "", "");

        for (var size : PictureSize.values()) {
            var file = pictures.read(name(listing.pictures().getFirst().address(size)), false)
                    .orElseThrow();
            assertThat(file.contentType()).isEqualTo("image/jpeg");
            assertThat(ImageIO.read(new ByteArrayInputStream(file.bytes())).getWidth())
                    .isEqualTo(size.pixels());
        }
    }

    @Test
    void who_shows_webp_gets_it_under_the_same_address_and_it_is_smaller() throws IOException {
        var producer = given.producer();
        var bare = given.published(producer, variant("", 85));
        var listing = editing.addPicture(producer.id(), bare.id(), photo(2_000, 1_000), "", "");

        for (var size : PictureSize.values()) {
            var name = name(listing.pictures().getFirst().address(size));
            var webp = pictures.read(name, true).orElseThrow();
            assertThat(webp.contentType()).isEqualTo("image/webp");
            assertThat(webp.bytes())
                    .hasSizeLessThan(pictures.read(name, false).orElseThrow().bytes().length);
        }
    }

    @Test
    void a_photo_kept_as_jpeg_only_is_given_to_everyone() throws IOException {
        var producer = given.producer();
        var bare = given.published(producer, variant("", 85));
        var photo = editing.addPicture(producer.id(), bare.id(), photo(400, 400), "", "")
                .pictures()
                .getFirst();
        sql.change(
                "delete from tambon_catalog.picture_bytes where picture_id = ? and format = 'webp'",
                photo.id()); // as those of before are

        assertThat(pictures.read(name(photo.address(PictureSize.SMALL)), true)
                        .orElseThrow()
                        .contentType())
                .isEqualTo("image/jpeg");
    }

    @Test
    void a_product_without_photos_has_a_drawing_that_never_changes() {
        var listing = given.published(given.producer(), variant("", 85));

        var file = pictures.read(name(listing.pictureAddress()), false).orElseThrow();

        assertThat(file.contentType()).isEqualTo("image/svg+xml");
        assertThat(new String(file.bytes(), UTF_8)).startsWith("<svg").doesNotContain("<script");
        assertThat(pictures.read(name(listing.pictureAddress()), false)
                        .orElseThrow()
                        .bytes())
                .isEqualTo(file.bytes());
    }

    @Test
    void when_the_last_photo_is_removed_the_drawing_is_back_and_the_bytes_are_gone() throws IOException {
        var producer = given.producer();
        var bare = given.published(producer, variant("", 85));
        var with = editing.addPicture(producer.id(), bare.id(), photo(400, 400), "", "");
        var photo = with.pictures().getFirst();

        var without = editing.removePicture(producer.id(), bare.id(), photo.id());

        assertThat(without.pictures()).isEmpty();
        assertThat(without.pictureAddress()).isEqualTo(bare.pictureAddress());
        assertThat(pictures.read(name(photo.address(PictureSize.SMALL)), false)).isEmpty();
        assertThat(catchThrowableOfType(
                                CatalogRejected.class,
                                () -> editing.removePicture(producer.id(), bare.id(), photo.id()))
                        .reason())
                .isEqualTo(new NoSuchPicture(photo.id()));
    }

    @Test
    void a_photo_of_another_product_cannot_be_removed_through_ones_own() throws IOException {
        var producer = given.producer();
        var theirs = given.published(producer, variant("", 85));
        var photo = editing.addPicture(producer.id(), theirs.id(), photo(400, 400), "", "")
                .pictures()
                .getFirst();
        var thief = given.producer();
        var own = given.published(thief, variant("", 85));

        assertThat(catchThrowableOfType(
                                CatalogRejected.class, () -> editing.removePicture(thief.id(), own.id(), photo.id()))
                        .reason())
                .isEqualTo(new NoSuchPicture(photo.id()));
        assertThat(pictures.read(name(photo.address(PictureSize.SMALL)), false)).isPresent();
    }

    @Test
    void a_product_has_ten_photos_at_most() throws IOException {
        var producer = given.producer();
        var listing = given.published(producer, variant("", 85));
        for (int i = 0; i < 10; i++) {
            editing.addPicture(producer.id(), listing.id(), photo(20, 20), "", "");
        }

        assertThat(catchThrowableOfType(
                                CatalogRejected.class,
                                () -> editing.addPicture(producer.id(), listing.id(), photo(20, 20), "", ""))
                        .reason())
                .isEqualTo(new TooManyPictures(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "../../etc/passwd",
                "0000000000000-320.jpg",
                "0000000000000-999.jpg",
                "zzzzzzzzzzzzz-320.jpg",
                "0000000000000-cars.svg",
                "zzzzzzzzzzzzz-food.svg",
                "0000000000000-food.svg/../x"
            })
    void anything_may_be_asked_for_and_nothing_is_found(String name) {
        assertThat(pictures.read(name, false)).isEmpty();
    }

    private ListingCard card(Producer producer) {
        return listings.browse(ListingFilter.by(producer.id()), null, 1).items().getFirst();
    }

    private static String name(String address) {
        assertThat(address).startsWith(PictureSize.PATH);
        return address.substring(PictureSize.PATH.length());
    }

    private static InputStream photo(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
