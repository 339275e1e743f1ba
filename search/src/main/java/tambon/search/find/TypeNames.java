package tambon.search.find;

import tambon.search.Suggestion;
import tambon.search.Suggestion.Kind;

import java.util.List;

/** The five product types as people write them. */
final class TypeNames {

    static final List<Suggestion> ALL = List.of(
            new Suggestion(Kind.TYPE, "อาหาร", "Food", "FOOD"),
            new Suggestion(Kind.TYPE, "เครื่องดื่ม", "Drinks", "DRINK"),
            new Suggestion(Kind.TYPE, "ผ้าและเครื่องแต่งกาย", "Textiles and clothing", "TEXTILE"),
            new Suggestion(Kind.TYPE, "ของใช้ ของตกแต่ง ของที่ระลึก", "Household, decoration, souvenirs", "HOUSEHOLD"),
            new Suggestion(Kind.TYPE, "สมุนไพรที่ไม่ใช่อาหาร", "Herbal products", "HERBAL"));

    private TypeNames() {}
}
