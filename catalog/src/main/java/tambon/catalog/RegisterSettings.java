package tambon.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What the documents leave open and the department sets. Days are working days, 1 to 250; null: no limit.
 *
 * @param version of the settings as they were read
 * @param numberFormat of registration numbers, with {number} and any of {province}, {year}, {yy}
 * @param windowsApply whether applications are taken in {@link RegistrationWindow}s only
 * @param validYears how long a registration is good for; null: until revoked
 * @param renewalDays how many days before its end it may be renewed
 */
public record RegisterSettings(
        int version,
        String numberFormat,
        boolean windowsApply,
        @Nullable Integer validYears,
        int renewalDays,
        @Nullable Integer checkDays,
        @Nullable Integer districtDays,
        @Nullable Integer provinceDays,
        @Nullable Integer announceDays,
        @Nullable Integer notifyDays,
        @Nullable Integer appealDecisionDays,
        @Nullable Integer correctionDays) {}
