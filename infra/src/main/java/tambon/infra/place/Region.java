package tambon.infra.place;

import java.util.Arrays;

/** One of the six regions that Thai provinces are counted by (the six of the National Geographical Committee, 1977). */
public enum Region {
    NORTH("ภาคเหนือ", "North"),
    CENTRAL("ภาคกลาง", "Central"),
    NORTHEAST("ภาคตะวันออกเฉียงเหนือ", "Northeast"),
    EAST("ภาคตะวันออก", "East"),
    WEST("ภาคตะวันตก", "West"),
    SOUTH("ภาคใต้", "South");

    private final String nameTh;
    private final String nameEn;

    Region(String nameTh, String nameEn) {
        this.nameTh = nameTh;
        this.nameEn = nameEn;
    }

    /** With its prefix: ภาคใต้. */
    public String nameTh() {
        return nameTh;
    }

    public String nameEn() {
        return nameEn;
    }

    static Region named(String bareThai) {
        return Arrays.stream(values())
                .filter(region -> region.nameTh.equals("ภาค" + bareThai))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no region: " + bareThai));
    }
}
