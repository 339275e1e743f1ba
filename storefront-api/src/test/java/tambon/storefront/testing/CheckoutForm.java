package tambon.storefront.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The form that makes a cart an order, filled in as a buyer in Ao Nang would. */
public final class CheckoutForm {

    private static final String[] ADDRESS = {
        "name", "สมใจ ใจดี",
        "phone", "๐๘๑-234 5678",
        "email", "",
        "street", "12/3 หมู่ 4",
        "tambon", "ต.อ่าวนาง",
        "district", "เมือง",
        "province", "Krabi",
        "postcode", "81180",
        "note", "ฝากไว้หน้าบ้าน"
    };

    private CheckoutForm() {}

    /** As it is once the buyer's postcode is known. */
    public static String[] of(Browser buyer, String method) {
        buyer.get("/cart?postcode=81180");
        return of(buyer.get("/checkout").body(), method);
    }

    /** As a page shows it. */
    public static String[] of(String page, String method) {
        var fields = new ArrayList<>(List.of(ADDRESS));
        fields.addAll(List.of("key", hidden(page, "key"), "agreed", hidden(page, "agreed"), "method", method));
        return fields.toArray(String[]::new);
    }

    /** Presses the button; the address of the order. */
    public static String press(Browser buyer, String[] fields) {
        return placed(buyer.submit("/checkout", fields));
    }

    /** The address of the order that an answer leads to. */
    public static String placed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    public static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name + " in " + page).isTrue();
        return found.group(1);
    }
}
