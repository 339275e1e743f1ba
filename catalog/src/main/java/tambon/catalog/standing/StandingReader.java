package tambon.catalog.standing;

import tambon.catalog.ListingCard;
import tambon.catalog.Standings.KboCheck;
import tambon.catalog.Standings.Label;
import tambon.catalog.Standings.Lesson;
import tambon.catalog.Standings.Level;
import tambon.catalog.Standings.Programme;
import tambon.catalog.Standings.Quadrant;
import tambon.catalog.Standings.Rating;
import tambon.catalog.Standings.Standing;
import tambon.catalog.Standings.Step;
import tambon.catalog.Standings.Wisdom;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/** Reads all that is held of one product. */
@Singleton
class StandingReader {

    private final Statements sql;

    StandingReader(Statements sql) {
        this.sql = sql;
    }

    List<Programme> programmes() {
        return sql.list(
                "select name, label_th, label_en, retired from tambon_catalog.product_programme order by retired, name",
                StandingReader::programme);
    }

    Standing all(ListingCard card) {
        long id = card.id();
        return new Standing(
                card,
                sql.list(
                        "select * from tambon_catalog.star_rating where product_id = ? order by round_year desc, announced_on desc",
                        row -> new Rating(
                                row.count("round_year"),
                                row.constant("level", Level.class),
                                row.count("stars"),
                                row.day("announced_on"),
                                row.text("evidence")),
                        id),
                sql.list(
                        "select * from tambon_catalog.product_quadrant where product_id = ? order by since desc",
                        row -> new Quadrant(row.text("quadrant"), row.day("since"), row.count("rules_version")),
                        id),
                sql.list(
                        "select * from tambon_catalog.product_label where product_id = ? order by year_be desc, programme",
                        row -> new Label(row.text("programme"), row.count("year_be"), row.day("given_on")),
                        id),
                sql.first(
                                "select * from tambon_catalog.wisdom where product_id = ?",
                                row -> new Wisdom(
                                        row.flag("proven"),
                                        row.flag("handed_down"),
                                        row.flag("agreed"),
                                        row.text("evidence"),
                                        row.day("since")),
                                id)
                        .orElse(null),
                sql.list(
                        "select * from tambon_catalog.kbo_check where product_id = ? order by year_be desc",
                        StandingReader::kbo,
                        id),
                sql.list(
                        "select * from tambon_catalog.lesson where product_id = ? order by year_be desc",
                        StandingReader::lesson,
                        id),
                sql.list(
                        "select at, who, what, facts from tambon_catalog.standing_step where product_id = ? order by id desc limit 50",
                        row -> new Step(row.time("at"), row.text("who"), row.text("what"), row.text("facts")),
                        id));
    }

    private static Programme programme(Row row) throws SQLException {
        return new Programme(row.text("name"), row.text("label_th"), row.text("label_en"), row.flag("retired"));
    }

    private static KboCheck kbo(Row row) throws SQLException {
        return new KboCheck(
                row.count("year_be"),
                row.flag("applied"),
                row.flag("designed"),
                row.flag("repeatable"),
                row.flag("distinct_"),
                row.flag("marketed"),
                row.flag("branded"),
                row.day("assessed_on"),
                row.text("assessor"));
    }

    private static Lesson lesson(Row row) throws SQLException {
        return new Lesson(
                row.count("year_be"),
                row.text("general"),
                row.text("swot"),
                row.text("process"),
                row.text("results"),
                row.text("success"),
                row.text("goals"),
                row.text("problems"),
                row.text("film"));
    }
}
