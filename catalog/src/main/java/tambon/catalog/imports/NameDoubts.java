package tambon.catalog.imports;

import tambon.catalog.ImportProblem.Reason;
import tambon.catalog.name.Names;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is odd about a product's name. Lists of goods are kept by many hands: groups stand where a product
 * should, three products share a cell, and some cells say nothing.
 */
final class NameDoubts {

    private static final Pattern SELLER = Pattern.compile(
            "^(ผลิตภัณ(ฑ์|ท์)|ผลิตภันฑ์)?(ของ)?"
                    + "(กลุ่ม|กลุ่้ม|วิสาหกิจ|ร้าน|บริษัท|หจก|ห้างหุ้นส่วน|สหกรณ์|ศูนย์|โรงสี|โรงงาน|ชมรม|สมาคม|เครือข่าย|กองทุน|ชุมชน).*");
    private static final Pattern MAYBE_SELLER = Pattern.compile("^(สวน|ไร่|ฟาร์ม|ตลาด|บ้าน|ครัว|แม่บ้าน|เกษตรกร).*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*(\\)|$)");
    private static final Pattern LISTED = Pattern.compile("[^\\d\\s]\\s*[,;/|、+]\\s*[^\\d\\s]|(^|\\s)2\\.\\D|เช่น|ฯลฯ");
    private static final Pattern OCCUPATION = Pattern.compile("^(การ|จำหน่าย)?(เลี้ยง|เพาะ|ปลูก|ผลิตและจำหน่าย).*");
    private static final Pattern NOT_A_PRODUCT =
            Pattern.compile("^(หมู่|บ้าน|ตรา|รส|สูตร|แม่|ร้าน|ชนิด|ต\\.|อ\\.|จ\\.|ไม่).*");
    private static final int WORD = 4;
    private static final int WORDS_OF_SEVERAL = 4;
    private static final Set<String> SAYS_NOTHING = Set.of(
            "ขนม",
            "อาหาร",
            "อาหารแปรรูป",
            "แปรรูปอาหาร",
            "แปรรูป",
            "ของฝาก",
            "ของกินของใช้",
            "ผลิตภัณฑ์แปรรูป",
            "ผลิตภัณฑ์ชุมชน",
            "ผลิตภัณฑ์",
            "สินค้า",
            "สินค้าแปรรูป",
            "สินค้าotop",
            "ผลิตภัณฑ์otop",
            "otop",
            "อาหารและเครื่องดื่ม");
    private static final Set<String> NO_SELLER =
            Set.of("", "ร้าน", "กลุ่ม", "บริษัท", "ไม่มี", "ไม่ระบุ", "ไม่ทราบ", "null", "na");

    private NameDoubts() {}

    /** @param seller as the row names it; may be empty */
    static Set<Reason> of(String product, String seller) {
        var doubts = EnumSet.noneOf(Reason.class);
        if (isSeller(product, seller)) {
            doubts.add(Reason.NAME_IS_A_SELLER);
        } else if (OCCUPATION.matcher(product).matches() || SAYS_NOTHING.contains(Names.key(product))) {
            doubts.add(Reason.NAME_UNCLEAR);
        }
        if (!doubts.contains(Reason.NAME_IS_A_SELLER) && severalIn(product)) {
            doubts.add(Reason.SEVERAL_PRODUCTS);
        }
        if (namesNobody(seller) && !doubts.contains(Reason.NAME_IS_A_SELLER)) {
            doubts.add(Reason.SELLER_MISSING);
        }
        return doubts;
    }

    /** Whether this says of no one who sells. */
    static boolean namesNobody(String seller) {
        return NO_SELLER.contains(Names.key(seller));
    }

    private static boolean isSeller(String product, String seller) {
        boolean nobodyElse = namesNobody(seller) || Names.key(product).equals(Names.key(seller));
        return SELLER.matcher(product).matches()
                || nobodyElse && MAYBE_SELLER.matcher(product).matches();
    }

    /** By a comma, a stroke or "for example" outside brackets; or, Thai having no other sign, by four words apart. */
    private static boolean severalIn(String product) {
        var outside = IN_BRACKETS.matcher(product).replaceAll(" ");
        long words = Pattern.compile("\\s+")
                .splitAsStream(outside)
                .filter(word -> !NOT_A_PRODUCT.matcher(word).matches())
                .filter(word ->
                        word.codePoints().filter(c -> c >= 'ก' && c <= '๎').count() >= WORD)
                .count();
        return LISTED.matcher(outside).find() || words >= WORDS_OF_SEVERAL;
    }
}
