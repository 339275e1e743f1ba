package tambon.infra.place;

/**
 * A province (จังหวัด), or Bangkok.
 *
 * @param code DOPA code, two digits: 81
 * @param nameTh without its prefix: กระบี่
 * @param nameEn by the Royal Thai General System: Krabi
 * @param latitude of the town where its hall stands, degrees north, right to about 5 km
 * @param longitude of that town, degrees east
 */
public record Province(String code, String nameTh, String nameEn, Region region, double latitude, double longitude) {

    static final String BANGKOK = "10";

    private static final double EARTH_RADIUS_KM = 6371;

    /** As it stands in an address: จังหวัดกระบี่, but กรุงเทพมหานคร. */
    public String title() {
        return isBangkok() ? nameTh : "จังหวัด" + nameTh;
    }

    /** Bangkok alone is divided into เขต and แขวง. */
    public boolean isBangkok() {
        return code.equals(BANGKOK);
    }

    /** As the crow flies between the two towns; good for "near" and "far", not for a delivery fee. */
    public double kilometresTo(Province other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
    }
}
