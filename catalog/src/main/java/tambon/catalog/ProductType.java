package tambon.catalog;

/** The five types every OTOP product is counted under (CDD guideline FY2565, line 6264). */
public enum ProductType {
    /** อาหาร */
    FOOD,
    /** เครื่องดื่ม */
    DRINK,
    /** ผ้าและเครื่องแต่งกาย */
    TEXTILE,
    /** ของใช้ ของตกแต่ง ของที่ระลึก */
    HOUSEHOLD,
    /** สมุนไพรที่ไม่ใช่อาหาร */
    HERBAL
}
