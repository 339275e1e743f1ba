package tambon.catalog.shelf;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ListingForm;
import tambon.catalog.ProducerForm;
import tambon.catalog.name.Names;

/**
 * A product on its way in, with the producer it is said to be of; both forms are checked.
 *
 * @param areaCode where it is made, 4 or 6 digits
 * @param published whether everyone is to see it at once
 */
public record NewGoods(
        ProducerForm maker,
        ListingForm form,
        String areaCode,
        @Nullable Integer stars,
        @Nullable Integer starsYear,
        boolean published) {

    /** What makes a producer the same one: its district and its name. */
    public record MakerKey(String districtCode, String nameKey) {}

    /** What makes a product the same one: its producer and its name. */
    public record Key(MakerKey maker, String nameKey) {}

    public MakerKey makerKey() {
        return new MakerKey(maker.areaCode().substring(0, 4), Names.key(maker.nameTh()));
    }

    public Key key() {
        return new Key(makerKey(), Names.key(form.nameTh()));
    }
}
