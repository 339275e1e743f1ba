package tambon.infra.place;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How people write the names of places, brought to one form that can be compared. */
final class Spelling {

    /** No registered name is longer than 23 characters; what is longer than this is not read further. */
    private static final int LONGEST = 100;

    /** A kind of place, with the words and abbreviations that stand before its names. */
    enum Level {
        TAMBON,
        DISTRICT,
        PROVINCE;

        private List<String> prefixes() {
            return switch (this) {
                case TAMBON -> List.of("ตำบล", "ต.", "แขวง");
                case DISTRICT -> List.of("กิ่งอำเภอ", "กิ่งอ.", "อำเภอ", "อ.", "เขต");
                case PROVINCE -> List.of("จังหวัด", "จ.");
            };
        }

        /** What follows this level's prefix, or null where none of them begins {@code tidy}. */
        @Nullable
        String after(String tidy) {
            for (String prefix : prefixes()) {
                if (tidy.startsWith(prefix)) {
                    return tidy.substring(prefix.length());
                }
            }
            return null;
        }
    }

    /** What provinces are called besides their names, folded, to the registered name. */
    private static final Map<String, String> PROVINCE_BY_NICKNAME = Map.ofEntries(
            Map.entry("กทม", "กรุงเทพมหานคร"),
            Map.entry("กรุงเทพ", "กรุงเทพมหานคร"),
            Map.entry("bkk", "กรุงเทพมหานคร"),
            Map.entry("krungthep", "กรุงเทพมหานคร"),
            Map.entry("โคราช", "นครราชสีมา"),
            Map.entry("korat", "นครราชสีมา"),
            Map.entry("อยุธยา", "พระนครศรีอยุธยา"),
            Map.entry("กรุงเก่า", "พระนครศรีอยุธยา"),
            Map.entry("ayutthaya", "พระนครศรีอยุธยา"),
            Map.entry("แปดริ้ว", "ฉะเชิงเทรา"),
            Map.entry("อุบล", "อุบลราชธานี"),
            Map.entry("อุดร", "อุดรธานี"),
            Map.entry("สุราษฎร์", "สุราษฎร์ธานี"),
            Map.entry("สุราษ", "สุราษฎร์ธานี"),
            Map.entry("นครศรี", "นครศรีธรรมราช"),
            Map.entry("ประจวบ", "ประจวบคีรีขันธ์"),
            Map.entry("เมืองกาญจน์", "กาญจนบุรี"),
            Map.entry("กาญจน์", "กาญจนบุรี"),
            Map.entry("สุพรรณ", "สุพรรณบุรี"),
            Map.entry("ปราจีน", "ปราจีนบุรี"),
            Map.entry("แม่กลอง", "สมุทรสงคราม"),
            Map.entry("มหาชัย", "สมุทรสาคร"),
            Map.entry("ศรีษะเกษ", "ศรีสะเกษ"),
            Map.entry("หนองบัวลำพู", "หนองบัวลำภู"));

    private Spelling() {}

    /**
     * The text with one character for each thing that can be written in several ways: no invisible characters, ำ in one
     * piece, แ for two เ, Arabic digits, small letters, single spaces.
     */
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(Math.min(text.length(), LONGEST));
        for (int i = 0; i < text.length() && tidy.length() < LONGEST; i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!tidy.isEmpty() && last(tidy) != ' ') {
                    tidy.append(' ');
                }
            } else if (c == 'า' && !tidy.isEmpty() && last(tidy) == 'ํ') {
                tidy.setCharAt(tidy.length() - 1, 'ำ');
            } else if (c == 'า' && tidy.length() > 1 && isTone(last(tidy)) && tidy.charAt(tidy.length() - 2) == 'ํ') {
                tidy.setCharAt(tidy.length() - 2, last(tidy));
                tidy.setCharAt(tidy.length() - 1, 'ำ');
            } else if (c == 'เ' && !tidy.isEmpty() && last(tidy) == 'เ') {
                tidy.setCharAt(tidy.length() - 1, 'แ');
            } else if (c >= '๐' && c <= '๙') {
                tidy.append((char) (c - '๐' + '0'));
            } else if (type != Character.FORMAT && type != Character.CONTROL) {
                tidy.append(c);
            }
        }
        return tidy.toString().toLowerCase(Locale.ROOT).strip();
    }

    /** Letters, vowels, tone marks and digits of tidy text alone: สุไหงโก-ลก and สุไหงโกลก become one. */
    static String fold(String tidy) {
        StringBuilder folded = new StringBuilder(tidy.length());
        for (int i = 0; i < tidy.length(); i++) {
            char c = tidy.charAt(i);
            if (c != 'ฯ' && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
                folded.append(c == 'ฏ' ? 'ฎ' : c);
            }
        }
        return folded.toString();
    }

    /** The folded name without {@code level}'s prefix, if it stands there. */
    static String bare(Level level, String text) {
        String tidy = tidy(text);
        String after = level.after(tidy);
        return fold(after == null ? tidy : after);
    }

    /** The registered name, folded, of the province that people call {@code folded}. */
    static String province(String folded) {
        return fold(PROVINCE_BY_NICKNAME.getOrDefault(folded, folded));
    }

    /** Whether one letter put in, left out or exchanged makes one of the other. */
    static boolean oneLetterApart(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
            return false;
        }
        int head = 0;
        int shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - head - tail == 1;
    }

    private static boolean isTone(char c) {
        return c >= '่' && c <= '๋';
    }

    private static char last(StringBuilder text) {
        return text.charAt(text.length() - 1);
    }
}
