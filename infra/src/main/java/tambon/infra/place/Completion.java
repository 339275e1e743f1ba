package tambon.infra.place;

/**
 * One way to end the address that somebody is typing.
 *
 * @param postcode the tambon's; where it has several, the one that was typed, else the lowest
 */
public record Completion(Tambon tambon, District district, Province province, String postcode) {

    /** ตำบลอ่าวนาง อำเภอเมืองกระบี่ จังหวัดกระบี่ 81180. */
    public String title() {
        return new Place(province, district, tambon).title() + " " + postcode;
    }
}
