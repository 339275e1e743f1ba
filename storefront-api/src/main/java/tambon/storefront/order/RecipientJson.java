package tambon.storefront.order;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.orders.Recipient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * Who gets the parcels and where.
 *
 * @param street house number, village, road
 * @param tambonCode 6-digit DOPA code, which names district and province too; see {@code /api/v1/addresses}
 */
@Serdeable
public record RecipientJson(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Pattern(regexp = "\\+?[0-9]{9,15}") String phone,
        @Nullable @Size(max = 200) String email,
        @NotBlank @Size(max = 250) String street,
        @NotBlank @Pattern(regexp = "[0-9]{6}") String tambonCode,
        @NotBlank @Pattern(regexp = "[1-9][0-9]{4}") String postcode) {

    static RecipientJson of(Recipient recipient) {
        return new RecipientJson(
                recipient.name(),
                recipient.phone(),
                recipient.email().isEmpty() ? null : recipient.email(),
                recipient.street(),
                recipient.tambonCode(),
                recipient.postcode());
    }

    public Recipient recipient() {
        return new Recipient(
                name.strip(),
                phone,
                Objects.requireNonNullElse(email, "").strip(),
                street.strip(),
                tambonCode,
                postcode);
    }
}
