package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;

import java.time.Instant;
import java.util.List;

/**
 * Whether the households that จปฐ. and TPMAP name as poor earn by what their members make (CDD, 000:81–83, 002:2085–2103).
 * Officers bring the lists; a producer may say, and take back, that a member lives in such a household. Only officers of
 * the area see who, and each look is written down. None of it is ever part of open data.
 */
public interface Households {

    /** Which list a household stands on. */
    enum Source {
        /** จปฐ.: below the line of item 22, average income of the household's members. */
        BMN,
        /** TPMAP: poor in the dimension of income. */
        TPMAP
    }

    /** The most rows a look shows. */
    int MOST_SHOWN = 200;

    /**
     * Keeps a list to be looked at before it counts: CSV or xlsx with columns {@code รหัสประจำบ้าน} (11 digits) and
     * {@code รหัสตำบล} (6 digits, or 4 of the district).
     *
     * @return its id
     * @throws CaptureRejected if it is no such table, or too large
     */
    long upload(Source list, int yearBe, String name, byte[] file, Officer officer);

    /** What a list would do. @throws CaptureRejected if it is another officer's */
    Preview preview(long uploadId, Officer officer);

    /** Counts the rows that can be; once is as often. @throws CaptureRejected if it is another officer's */
    Preview apply(long uploadId, Officer officer);

    /**
     * What the linked households of an area earn; the look is written down before it is answered.
     *
     * @param areaPrefix inside the officer's area
     */
    Seen look(FiscalYear year, String areaPrefix, Officer officer);

    /** Who looked at an area or a part of it, newest first, at most 100. */
    List<Look> looks(String areaPrefix);

    /**
     * A producer says that a member lives in a household; said twice it counts once.
     *
     * @throws CaptureRejected if the code is not one of 11 digits
     */
    void link(long producerId, String householdCode, String who);

    /** Takes it back: the household is forgotten at once. @throws CaptureRejected if it is not the producer's */
    void revoke(long producerId, long linkId, String who);

    /** What the producer said and did not take back. */
    List<Link> links(long producerId);

    /** @param areaPrefix what the officer answers for; empty for the country */
    record Officer(long accountId, String name, String areaPrefix) {}

    /**
     * @param good rows that count; {@code known} of them counted before
     * @param faults the first 100 rows that cannot, with what is wrong
     */
    record Preview(
            long id, String name, Source list, int yearBe, int good, int known, List<Fault> faults, boolean applied) {}

    /** @param row of the file, the heading being 1 */
    record Fault(int row, What what, String text) {}

    /** Why a row does not count. */
    enum What {
        NOT_A_CODE,
        NO_SUCH_PLACE,
        OTHER_AREA,
        TWICE
    }

    /**
     * @param households on any list of the area; {@code linked} by consent; {@code earning} of these with sales in the year
     * @param rows of linked households, at most {@value #MOST_SHOWN}
     */
    record Seen(long households, long linked, long earning, List<Row> rows) {}

    /**
     * @param ending the last four digits of the household's code
     * @param before null without sales in the year before
     */
    record Row(
            Source list,
            int yearBe,
            String ending,
            String areaCode,
            long producerId,
            @Nullable Money income,
            @Nullable Money before) {}

    record Look(String who, String areaCode, int fiscalYear, int shown, Instant at) {}

    /** @param listed whether the household stands on a list now */
    record Link(long id, String householdCode, Instant givenAt, boolean listed) {}
}
