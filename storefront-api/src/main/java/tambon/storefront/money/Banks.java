package tambon.storefront.money;

import java.util.LinkedHashMap;
import java.util.Map;

/** Thai banks by their three digits (Bank of Thailand, financial institution codes), those that most people use. */
public final class Banks {

    private static final Map<String, String> BY_CODE = new LinkedHashMap<>();

    static {
        BY_CODE.put("034", "ธ.ก.ส.");
        BY_CODE.put("030", "ธนาคารออมสิน");
        BY_CODE.put("006", "ธนาคารกรุงไทย");
        BY_CODE.put("004", "ธนาคารกสิกรไทย");
        BY_CODE.put("014", "ธนาคารไทยพาณิชย์");
        BY_CODE.put("002", "ธนาคารกรุงเทพ");
        BY_CODE.put("025", "ธนาคารกรุงศรีอยุธยา");
        BY_CODE.put("011", "ธนาคารทหารไทยธนชาต");
        BY_CODE.put("033", "ธนาคารอาคารสงเคราะห์");
        BY_CODE.put("066", "ธนาคารอิสลามแห่งประเทศไทย");
        BY_CODE.put("022", "ธนาคารซีไอเอ็มบี ไทย");
        BY_CODE.put("024", "ธนาคารยูโอบี");
        BY_CODE.put("067", "ธนาคารทิสโก้");
        BY_CODE.put("069", "ธนาคารเกียรตินาคินภัทร");
        BY_CODE.put("073", "ธนาคารแลนด์ แอนด์ เฮ้าส์");
    }

    private Banks() {}

    public static Iterable<Map.Entry<String, String>> listed() {
        return BY_CODE.entrySet();
    }

    /** The bank's name in Thai; its digits where it is none of these. */
    public static String name(String code) {
        return BY_CODE.getOrDefault(code, code);
    }
}
