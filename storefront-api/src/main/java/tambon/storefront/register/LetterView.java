package tambon.storefront.register;

import tambon.catalog.Registration;
import tambon.infra.place.Places;

/** The letter of refusal: from the province to the applicant. */
public record LetterView(Registration it, String province, String place) {

    static LetterView of(Registration it, Places places) {
        var code = it.form().areaCode();
        return new LetterView(
                it,
                places.province(code.substring(0, 2))
                        .map(found -> found.title())
                        .orElse(""),
                places.place(code).map(found -> found.title()).orElse(code));
    }
}
