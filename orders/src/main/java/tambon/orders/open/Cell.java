package tambon.orders.open;

import tambon.orders.OpenSales;
import tambon.orders.OpenSales.Item;

/**
 * One figure of a table before anything is kept back.
 *
 * @param areaCode empty for the country, 2 digits of a province, 4 of a district
 * @param value satang, or producers
 * @param producers of whom it is made
 * @param largest what the one that makes most of it makes; 0 where it is a number of producers
 */
record Cell(String areaCode, Item item, long value, long producers, long largest) {

    /** Whether it tells too much of one of them by itself. */
    boolean isSmall() {
        boolean ofFew = !isEmpty() && producers < OpenSales.FEWEST;
        boolean mostOfOne = largest > 0 && largest * 1000 > Math.max(0, value) * OpenSales.MOST_OF_ONE_PERMILLE;
        return ofFew || mostOfOne;
    }

    boolean isEmpty() {
        return value == 0 && producers == 0;
    }
}
