package tambon.catalog;

import java.time.LocalDate;

/**
 * A day on which offices are closed, besides Saturdays and Sundays.
 *
 * @param checked against the cabinet's announcement; days that follow the moon are seeded unchecked
 */
public record Holiday(LocalDate day, String nameTh, String nameEn, boolean checked) {}
