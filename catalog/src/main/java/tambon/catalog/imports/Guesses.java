package tambon.catalog.imports;

import tambon.catalog.ProducerKind;
import tambon.catalog.ProductType;

import java.util.regex.Pattern;

/** What a name gives away where the file does not say: only by words that leave no doubt. */
final class Guesses {

    private static final Pattern DRINK =
            Pattern.compile("^(ผง)?(กาแฟ|ชาสมุนไพร|ชาชง|ชาใบ|ชาเขียว|ชาดำ|ไวน์|สุรา|สาโท|เหล้า|เครื่องดื่ม"
                    + "|น้ำ(ผลไม้|ดื่ม|สมุนไพร|เม่า|มะพร้าว|มะขาม|มะม่วง|หม่อน|มัลเบอร์รี่|ฝรั่ง|ว่านหาง|ผัก|เต้าหู้|ข้าวกล้อง|ลูก)"
                    + "|น้ำอ้อย(?!งบ|คบ|แผ่น|ข้าว)).*");
    private static final Pattern TEXTILE = Pattern.compile("^(ผ้า|เสื้อ|กระเป๋าผ้า|ผ้าไหม|โสร่ง|ซิ่น).*");
    private static final Pattern HERBAL = Pattern.compile(
            "^(สบู่|ยาหม่อง|ลูกประคบ|แชมพู|ยาดม|ยาหม้อ|น้ำมันนวด|น้ำมันเหลือง|โลชั่น|ยาสระผม|พิมเสน).*");
    private static final Pattern HOUSEHOLD = Pattern.compile(
            "^(จักสาน|เครื่องจักสาน|ตะกร้า|กระเป๋า|ไม้กวาด|ดอกไม้ประดิษฐ์|ตุ๊กตา|เครื่องปั้น|เครื่องเงิน|โคมไฟ|น้ำยาล้าง).*");
    private static final Pattern GROUP =
            Pattern.compile(".*(กลุ่ม|วิสาหกิจ|แม่บ้าน|สหกรณ์|ชมรม|เครือข่าย|กองทุน|ชุมชน|ศูนย์|หมู่ที่).*");
    private static final Pattern FIRM = Pattern.compile("^(บริษัท|บจก|หจก|ห้างหุ้นส่วน|โรงงาน|บมจ).*");

    private Guesses() {}

    static ProductType type(String product) {
        if (DRINK.matcher(product).matches()) {
            return ProductType.DRINK;
        }
        if (HERBAL.matcher(product).matches()) {
            return ProductType.HERBAL;
        }
        if (HOUSEHOLD.matcher(product).matches()) {
            return ProductType.HOUSEHOLD;
        }
        return TEXTILE.matcher(product).matches() ? ProductType.TEXTILE : ProductType.FOOD;
    }

    static ProducerKind kind(String seller) {
        if (FIRM.matcher(seller).matches()) {
            return ProducerKind.SME;
        }
        return GROUP.matcher(seller).matches() ? ProducerKind.COMMUNITY_GROUP : ProducerKind.SOLE_OWNER;
    }
}
