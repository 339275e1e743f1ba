package tambon.storefront.browsing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Addresses' queries that somebody types to break a search, or a program by mistake. */
final class NastyInput {

    private static final List<String> TEXTS = List.of(
            "",
            "   ",
            "!@#$%^&*()_+|~-=\\`{}[]:\";'<>?,./ฯๆ฿",
            "🌶️🍚👨‍👩‍👧‍👦🇹🇭",
            "่้๊๋์ิีึ",
            "\u0000\u0001\u001F\u007F\u0085",
            "\u200B\u202E\uFEFFกะปิ\u2028",
            "name:* OR (a AND NOT b)^1000 [a TO z] /.*/ \\",
            "(a+)+$" + "a".repeat(120) + "!",
            "((((((.*)*)*)*)*)*)*y",
            "'; drop table goods; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x/y}",
            "a".repeat(10_000),
            "? ".repeat(4_000),
            "ก".repeat(1_500),
            "เ".repeat(1_500));

    private static final List<String> WISHES = List.of(
            "page=1000000000",
            "page=99999999999999999999",
            "page=-1",
            "page=9999&sort=nonsense",
            "min=-5&max=-1",
            "min=999999999&max=1",
            "min=99999999999999999999&max=%F0%9F%8D%9A",
            "price=-&stars=x&licence=%00",
            "type=gold&province=%27%3B--&district=&seller=zzz",
            "near=99&delivery=rocket&making=&availability=x",
            "q=%ED%A0%80%FF%FE&page=%E0%B9%91",
            "quadrant=A&explain=true",
            "province=81&".repeat(1_000) + "q=a");

    private NastyInput() {}

    /** What a server must read and answer: none is longer than an address may be. */
    static Stream<String> queries() {
        return Stream.concat(
                TEXTS.stream().map(text -> "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)), WISHES.stream());
    }

    /** Ten thousand values of facets, and ten thousand letters: longer than an address may be. */
    static Stream<String> endless() {
        return Stream.of(
                "province=81&".repeat(10_000) + "q=a",
                "q=" + URLEncoder.encode("น้ำพริก".repeat(1_500), StandardCharsets.UTF_8));
    }
}
