package tambon.search;

/**
 * A property by which found goods are counted and narrowed down. Several values of one facet widen
 * (this or that), several facets narrow (this and that).
 */
public enum Facet {
    /** {@code FOOD}, {@code DRINK}, {@code TEXTILE}, {@code HOUSEHOLD}, {@code HERBAL}. */
    TYPE,
    /** {@code north}, {@code northeast}, {@code central}, {@code east}, {@code west}, {@code south}. */
    REGION,
    /** 2-digit DOPA code. */
    PROVINCE,
    /** 4-digit DOPA code. */
    DISTRICT,
    /** {@code 1} to {@code 5}; {@code 0}: none. */
    STARS,
    /** {@code A} to {@code D}; {@code none}. For staff. */
    QUADRANT,
    /** Whole baht: {@code 0-99}, {@code 100-299}, … ; {@code ask}: no price yet. */
    PRICE,
    /** {@code fda} (อย.), {@code tcps} (มผช.), {@code gi}, {@code halal}, {@code organic}, {@code gmp}, {@code tis} (มอก.), {@code other}. */
    LICENCE,
    /** The producer's public id. */
    SELLER,
    /** {@code in-stock}: can be bought at once; {@code sold-out}; {@code ask}: has no price. */
    AVAILABILITY,
    /** {@code made-to-order}, {@code ready}. */
    MAKING,
    /** {@code post}, {@code own}, {@code pick-up}, {@code fair}. */
    DELIVERY
}
