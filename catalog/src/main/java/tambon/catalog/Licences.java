package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Licences and certificates of products, entered by their producers. */
public interface Licences {

    enum Kind {
        /** อย. */
        FDA,
        /** มผช. */
        TCPS,
        /** มอก. */
        TIS,
        /** สิ่งบ่งชี้ทางภูมิศาสตร์ */
        GI,
        HALAL,
        ORGANIC,
        GMP,
        OTHER
    }

    /**
     * A licence as entered.
     *
     * @param number at most 60 characters; required but for {@link Kind#OTHER}
     * @param issuer at most 150 characters; may be empty
     * @param expiresOn the last day it holds; null: until it is taken back
     * @param verifyUrl where anyone can check it, https; may be empty
     */
    record Form(
            Kind kind,
            String number,
            String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            String verifyUrl) {}

    record Licence(long id, long productId, Form form, boolean hasFile) {

        public boolean holdsOn(LocalDate day) {
            var last = form.expiresOn();
            return last == null || !last.isBefore(day);
        }
    }

    /** A licence that runs out, with its product. */
    record Expiring(Licence licence, ListingCard card) {}

    /** The product's, newest first; one statement. */
    List<Licence> of(long productId);

    /**
     * Those that hold today and end within so many days, or ended in the {@value #LOOK_BACK} days before: soonest first,
     * at most 200.
     *
     * @param area DOPA code that the products' own begin with; empty for the whole country
     * @param producerId of one producer only; null for all
     */
    List<Expiring> expiring(String area, @Nullable Long producerId, int days);

    int LOOK_BACK = 30;

    /**
     * Enters a licence of one of the producer's goods.
     *
     * @param file PDF, JPEG or PNG of at most 10 MB; null without one
     * @throws CatalogRejected if it is not the producer's, a field is wrong, or the file is none of these
     */
    Licence add(long producerId, long productId, Form form, @Nullable InputStream file);

    /** Takes it away; kept for the record. */
    void remove(long producerId, long productId, long licenceId);

    /**
     * Its file, for its producer and for officers of its area.
     *
     * @param producerId null for officers
     * @param area DOPA code that the product's own begins with; empty for the whole country
     */
    Optional<PictureFile> file(@Nullable Long producerId, String area, long licenceId);
}
