package tambon.search.text;

/** The Latin letters of RTGS for one Thai consonant, at the beginning and at the end of a syllable. */
final class RtgsLetters {

    private RtgsLetters() {}

    static String initial(char c) {
        return switch (c) {
            case 'ก' -> "k";
            case 'ข', 'ฃ', 'ค', 'ฅ', 'ฆ' -> "kh";
            case 'ง' -> "ng";
            case 'จ', 'ฉ', 'ช', 'ฌ' -> "ch";
            case 'ซ', 'ศ', 'ษ', 'ส' -> "s";
            case 'ญ', 'ย' -> "y";
            case 'ฎ', 'ด', 'ฑ' -> "d";
            case 'ฏ', 'ต' -> "t";
            case 'ฐ', 'ฒ', 'ถ', 'ท', 'ธ' -> "th";
            case 'ณ', 'น' -> "n";
            case 'บ' -> "b";
            case 'ป' -> "p";
            case 'ผ', 'พ', 'ภ' -> "ph";
            case 'ฝ', 'ฟ' -> "f";
            case 'ม' -> "m";
            case 'ร' -> "r";
            case 'ล', 'ฬ' -> "l";
            case 'ว' -> "w";
            case 'ห', 'ฮ' -> "h";
            default -> "";
        };
    }

    static String ending(char c) {
        return switch (c) {
            case 'ก', 'ข', 'ฃ', 'ค', 'ฅ', 'ฆ' -> "k";
            case 'ง' -> "ng";
            case 'ญ', 'ณ', 'น', 'ร', 'ล', 'ฬ' -> "n";
            case 'บ', 'ป', 'พ', 'ฟ', 'ภ', 'ผ', 'ฝ' -> "p";
            case 'ม' -> "m";
            case 'ย' -> "i";
            case 'ว' -> "o";
            case 'จ', 'ฉ', 'ช', 'ฌ', 'ซ', 'ศ', 'ษ', 'ส', 'ฎ', 'ด', 'ฑ', 'ฏ', 'ต', 'ฐ', 'ฒ', 'ถ', 'ท', 'ธ' -> "t";
            default -> "";
        };
    }
}
