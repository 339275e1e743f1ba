package tambon.search;

/**
 * How many found goods have this value.
 *
 * @param count with every other facet's choice applied, but not this facet's own
 * @param labelTh name of a place or seller; empty where the pages word the value themselves, as {@code labelEn}
 */
public record FacetCount(String value, String labelTh, String labelEn, int count, boolean chosen) {}
