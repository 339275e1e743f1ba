package tambon.search.index;

import java.util.Set;

/** Words that say nothing about goods. A query needs none of them, if it has any other. */
final class Stopwords {

    private static final Set<String> WORDS = Set.of(
            ("ของ และ ที่ ใน จาก เป็น ได้ มี ให้ กับ การ ความ ซึ่ง โดย หรือ ก็ จะ นี้ นั้น แล้ว ไว้ มา ไป อยู่ ทำ เพื่อ สำหรับ"
                            + " คือ ว่า ถูก ต่อ ตาม แต่ เพราะ เมื่อ ยัง อีก ทุก แบบ อย่าง กัน เอง ไม่ ต้อง ทั้ง คน ผู้ เรา ขึ้น ลง ออก เข้า"
                            + " ซื้อ ขาย หา อยาก อยากได้ ราคา ถูกๆ ร้าน สินค้า ผลิตภัณฑ์ จังหวัด อำเภอ ตำบล บ้าน กลุ่ม ชุมชน จำหน่าย แท้ แท้ๆ ดี ฝาก ของฝาก ของดี ของขวัญ ขวัญ ที่ระลึก ระลึก อร่อย แนะนำ"
                            + " ช่วย หน่อย ครับ ค่ะ คะ นะ จ. อ. ต. จ อ ต"
                            + " the a an of for from in on at by to and or with is are it this that product otop shop buy sell price best good thai thailand"
                            + " made province district i want need some any souvenir gift")
                    .split(" "));

    private Stopwords() {}

    static boolean isOne(String word) {
        return WORDS.contains(word);
    }
}
