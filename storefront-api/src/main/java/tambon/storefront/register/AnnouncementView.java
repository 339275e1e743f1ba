package tambon.storefront.register;

import tambon.catalog.PublishedRegister;
import tambon.infra.place.Places;

/** A provincial announcement, to be printed. */
public record AnnouncementView(PublishedRegister.Announcement it, Places places) {

    public String place(String code) {
        return places.place(code).map(place -> place.title()).orElse(code);
    }

    public String province() {
        return places.province(it.provinceCode()).map(found -> found.title()).orElse("");
    }
}
