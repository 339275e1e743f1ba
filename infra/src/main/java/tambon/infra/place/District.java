package tambon.infra.place;

/**
 * A district: an อำเภอ, in Bangkok a เขต.
 *
 * @param code DOPA code, four digits that begin with the province's: 8101
 * @param nameTh without its prefix: เมืองกระบี่
 */
public record District(String code, String nameTh) {

    public String provinceCode() {
        return code.substring(0, 2);
    }

    /** As it stands in an address: อำเภอเมืองกระบี่, in Bangkok เขตพระนคร. */
    public String title() {
        return (provinceCode().equals(Province.BANGKOK) ? "เขต" : "อำเภอ") + nameTh;
    }
}
