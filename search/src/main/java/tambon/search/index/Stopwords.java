package tambon.search.index;

import java.util.Set;

/** Words that say nothing about goods. A query needs none of them, if it has any other. */
final class Stopwords {

    private static final Set<String> WORDS = words("""
            ของ และ ที่ ใน จาก เป็น ได้ มี ให้ กับ การ ความ ซึ่ง โดย หรือ ก็ จะ นี้ นั้น แล้ว ไว้ มา ไป อยู่ ทำ เพื่อ สำหรับ
            คือ ว่า ถูก ต่อ ตาม แต่ เพราะ เมื่อ ยัง อีก ทุก แบบ อย่าง กัน เอง ไม่ ต้อง ทั้ง คน ผู้ เรา ขึ้น ลง ออก เข้า
            ซื้อ ขาย หา อยาก อยากได้ ราคา ถูกๆ ร้าน สินค้า ผลิตภัณฑ์ จังหวัด อำเภอ ตำบล บ้าน กลุ่ม ชุมชน จำหน่าย แท้ แท้ๆ ดี
            ฝาก ของฝาก ของดี ของขวัญ ขวัญ ที่ระลึก ระลึก อร่อย แนะนำ ช่วย หน่อย ครับ ค่ะ คะ นะ จ. อ. ต. จ อ ต
            จ้า จ้ะ จ๊ะ ฮะ เลย ด้วย มาก มากๆ มั้ย มั๊ย บ้าง สัก ขอ ใส่ ใช้ กิน ทาน ฉัน ตัว อัน ชิ้น ใหญ่ เล็ก สวย สวยๆ หอมๆ
            แซ่บ แซ่บๆ ร้อนๆ เจ้า เจ้าดัง ดัง สูตร แม่ พ่อ คุณ เหมาะ พร้อม ส่ง ส่งถึง ถึง บริสุทธิ์ คุณภาพ
            the a an of for from in on at by to and or with is are it this that product otop shop buy sell price best good
            thai thailand made province district i we my me you your want need looking look find get some any souvenir gift
            present handmade home quality nice authentic traditional real small""");

    /** Nouns for goods of any kind. */
    private static final Set<String> ANYTHING =
            words("สินค้า ผลิตภัณฑ์ ของฝาก ของดี ของขวัญ ฝาก ขวัญ ระลึก ที่ระลึก product otop souvenir gift present");

    /** First words of very many names, which tell little without the next. */
    private static final Set<String> GENUS = words("น้ำ ผ้า ขนม เครื่อง ชุด");

    private Stopwords() {}

    private static Set<String> words(String listed) {
        return Set.of(listed.split("\\s+"));
    }

    static boolean isOne(String word) {
        return WORDS.contains(word);
    }

    /** Whether this names goods of any kind, so that what else is said counts. */
    static boolean isAnything(String word) {
        return ANYTHING.contains(word);
    }

    /** Whether names of very many kinds of goods begin with this word. */
    static boolean isGenus(String word) {
        return GENUS.contains(word);
    }
}
