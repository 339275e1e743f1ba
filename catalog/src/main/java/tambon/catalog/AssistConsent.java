package tambon.catalog;

import java.time.LocalDate;

/**
 * That a producer lets the district office act for it.
 *
 * @param givenBy name of the person who consented, at most 150 characters
 * @param givenOn not in the future
 * @param untilOn the last day; at most a year after it was given
 */
public record AssistConsent(String givenBy, LocalDate givenOn, LocalDate untilOn) {}
