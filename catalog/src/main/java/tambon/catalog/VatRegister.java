package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Which sellers are registered for VAT. */
public interface VatRegister {

    /** The producer's registration; empty if it charges no VAT. */
    Optional<SellerVat> of(long producerId);

    /** Registers the producer, or, with null, no longer. @throws CatalogRejected if a number is wrong */
    void change(long producerId, @Nullable SellerVat vat);
}
