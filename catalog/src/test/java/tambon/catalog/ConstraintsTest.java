package tambon.catalog;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tambon.catalog.CatalogFixture.variant;

/** The database refuses by itself what the code must never write. */
@MicronautTest(transactional = false)
class ConstraintsTest implements WithDatabase {

    @Inject
    Statements sql;

    @Inject
    CatalogFixture given;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            product; stars = 6, stars_year = 2562
            product; stars = 0, stars_year = 2562
            product; stars = 3
            product; stars_year = 2562
            product; state = 'SOLD'
            product; state = 'DRAFT'
            product; published_at = null
            product; type = 'CAR'
            product; name_key = ''
            product; slug = ''
            product; area_code = '8'
            product; area_code = '81011a'
            product; price_from_satang = 20000
            product; price_to_satang = null
            product; producer_id = 1
            product; version = 0
            variant; price_satang = 0
            variant; price_satang = -1
            variant; weight_grams = -1
            variant; weight_grams = 1000001
            variant; made_to_order_days = 0
            variant; made_to_order_days = 366
            variant; product_id = 1
            producer; kind = 'CITY'
            producer; name_key = ''
            producer; area_code = '810'
            producer; version = 0
            """)
    void a_row_that_breaks_a_rule_is_refused(String table, String change) {
        var producer = given.producer();
        var listing = given.published(producer, variant("ก", 85), variant("ข", 160));
        var id = switch (table) {
            case "product" -> listing.id();
            case "variant" -> listing.variants().getFirst().id();
            default -> producer.id();
        };

        var failure = catchThrowable(
                () -> sql.change("update tambon_catalog." + table + " set " + change + " where id = ?", id));

        assertThat(SqlFailure.brokenRule(failure)).as(String.valueOf(failure)).isTrue();
    }

    @Test
    void a_second_product_or_producer_of_a_name_is_refused_by_its_key() {
        var producer = given.producer();
        var first = given.published(producer, variant("", 85));
        var second = given.draft(producer, variant("", 85));
        var other = given.producer();

        var product = catchThrowable(() -> sql.change(
                "update tambon_catalog.product p join tambon_catalog.product q on q.id = ? set p.name_key = q.name_key where p.id = ?",
                first.id(),
                second.id()));
        var maker = catchThrowable(() -> sql.change(
                "update tambon_catalog.producer p join tambon_catalog.producer q on q.id = ? set p.name_key = q.name_key where p.id = ?",
                producer.id(),
                other.id()));

        assertThat(SqlFailure.duplicateOf(product)).contains("product_once_per_producer");
        assertThat(SqlFailure.duplicateOf(maker)).contains("producer_once_per_district");
    }
}
