package tambon.catalog;

import java.time.LocalDate;

/** A time in which new applications are taken, first and last day included. */
public record RegistrationWindow(long id, String name, LocalDate opensOn, LocalDate closesOn) {}
