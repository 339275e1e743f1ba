package tambon.search.text;

/**
 * Writes a Thai word in Latin letters by the Royal Thai General System (RTGS, 1999), from its spelling
 * alone: น้ำพริก namphrik, ผ้าไหม phamai, กระเป๋า krapao. Words whose sound the spelling hides come out near.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Royal_Thai_General_System_of_Transcription">RTGS</a>
 */
public final class Romaniser {

    private final Spoken spoken;
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Romaniser(Spoken spoken) {
        this.spoken = spoken;
        text = spoken.text();
    }

    /** @param thai one word in its one {@link Spelling}, Thai letters only */
    public static String of(String thai) {
        var latin = new StringBuilder();
        for (var piece : ThaiDictionary.pieces(thai)) {
            var romaniser = new Romaniser(Spoken.of(piece));
            while (romaniser.at < romaniser.text.length()) {
                romaniser.syllable();
            }
            latin.append(romaniser.out);
        }
        return latin.toString();
    }

    private void syllable() {
        char c = text.charAt(at);
        if (at == text.length() - 1 && !out.isEmpty()) {
            at++; // left over from a final cluster, as in บัตร, สารท: silent
        } else if (ThaiLetters.isLeadingVowel(c)) {
            at++;
            out.append(initial());
            switch (c) {
                case 'แ' -> closed("ae");
                case 'โ' -> closed("o");
                case 'เ' -> afterE();
                default -> {
                    out.append("ai");
                    skip('ย');
                }
            }
        } else if (ThaiLetters.isConsonant(c)) {
            out.append(initial());
            afterConsonant();
        } else {
            at++;
        }
    }

    /** One consonant, or a cluster with ร ล ว, or a silent ห or อ before a sonorant. */
    private String initial() {
        if (at >= text.length() || !ThaiLetters.isConsonant(text.charAt(at))) {
            return "";
        }
        char first = text.charAt(at++);
        char second = peek(0);
        boolean vowelBehind =
                at + 1 < text.length() && !ThaiLetters.isConsonant(peek(1)) && !ThaiLetters.isLeadingVowel(peek(1));
        boolean leadingVowel = at >= 2 && ThaiLetters.isLeadingVowel(text.charAt(at - 2));
        boolean leads = first == 'ห' && "งญนมยรลว".indexOf(second) >= 0 && !spoken.begins(at - 1);
        if (leads && (vowelBehind || leadingVowel || isFinalAt(1))) {
            first = text.charAt(at++);
        } else if (first == 'อ' && second == 'ย' && vowelBehind) {
            first = text.charAt(at++);
        } else if (isCluster(first, second)
                && (leadingVowel
                        ? clusterUnderLeadingVowel(text.charAt(at - 2))
                        : vowelBehind || isFinalAt(1) && first != 'ส')) {
            at++;
            boolean silentR = first == 'ส' || first == 'จ';
            return first == 'ท' && at == 2
                    ? "s"
                    : RtgsLetters.initial(first) + (silentR ? "" : RtgsLetters.initial(second));
        } else if ("กขค".indexOf(first) >= 0 && second == 'ว' && vowelBehind) {
            at++;
            return RtgsLetters.initial(first) + "w";
        }
        return RtgsLetters.initial(first);
    }

    private static boolean isCluster(char first, char second) {
        return second == 'ร' && "กขคตปพทสจ".indexOf(first) >= 0 || second == 'ล' && "กขคปผพ".indexOf(first) >= 0;
    }

    /** เกลือ, เปลา, แปล, โปร, ไพร; but in โครา and เพล the second consonant is not of the cluster. */
    private boolean clusterUnderLeadingVowel(char vowel) {
        char behind = peek(1);
        return vowel == 'เ' ? behind != ' ' && !ThaiLetters.isLeadingVowel(behind) : !follows(at + 1) || behind == 'ะ';
    }

    /** A consonant at this distance that cannot begin the next syllable. */
    private boolean isFinalAt(int distance) {
        return ThaiLetters.isConsonant(peek(distance))
                && !spoken.begins(at + distance)
                && !follows(at + distance + 1)
                && !(peek(distance + 1) == 'อ');
    }

    private char peek(int distance) {
        return at + distance < text.length() ? text.charAt(at + distance) : ' ';
    }

    private boolean skip(char expected) {
        if (peek(0) == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** The vowel, shortened by ะ or ็ or not, then a final consonant. */
    private void closed(String vowel) {
        out.append(vowel);
        if (!skip('ะ')) {
            skip('\u0E47');
            ending();
        }
    }

    private void afterE() {
        char c = peek(0);
        if (c == '\u0E35' && peek(1) == 'ย') {
            at += 2;
            closed("ia");
        } else if (c == '\u0E37' && peek(1) == 'อ') {
            at += 2;
            closed("uea");
        } else if (c == 'า') {
            at++;
            out.append(skip('ะ') ? "o" : "ao");
        } else if (c == 'อ') {
            at++;
            closed("oe");
        } else if (c == '\u0E34') {
            at++;
            closed("oe");
        } else if (c == 'ย' && !follows(at + 1)) {
            at++;
            out.append("oei");
        } else {
            closed("e");
        }
    }

    private void afterConsonant() {
        char c = peek(0);
        switch (c) {
            case 'ะ' -> vowel("a", false);
            case '\u0E31' -> afterShortA();
            case 'า' -> vowel("a", true);
            case '\u0E34', '\u0E35' -> vowel("i", true);
            case '\u0E36' -> vowel("ue", true);
            case '\u0E37' -> {
                at++;
                skip('อ');
                out.append("ue");
                ending();
            }
            case '\u0E38', '\u0E39' -> vowel("u", true);
            case '\u0E47' -> {
                at++;
                skip('อ');
                out.append("o");
                ending();
            }
            case 'อ' -> {
                if (follows(at + 1)) {
                    out.append("a");
                } else {
                    vowel("o", true);
                }
            }
            case 'ว' -> {
                if (isFinalAt(1)) {
                    vowel("ua", true);
                } else {
                    unwritten();
                }
            }
            default -> unwritten();
        }
    }

    private void afterShortA() {
        at++;
        if (peek(0) == 'ว') {
            at++;
            skip('ะ');
            out.append("ua");
        } else {
            out.append("a");
            ending();
        }
    }

    private void vowel(String written, boolean mayClose) {
        at++;
        out.append(written);
        if (mayClose) {
            ending();
        }
    }

    /** Two consonants in a row: a closed syllable with o (ลม lom), or an open one with a (ขนม khanom). */
    private void unwritten() {
        if (isFinalAt(0) && !(ThaiLetters.isConsonant(peek(1)) && isFinalAt(1) && peek(2) == ' ')) {
            out.append("o");
            ending();
        } else if (ThaiLetters.isConsonant(peek(0)) || ThaiLetters.isLeadingVowel(peek(0))) {
            out.append("a");
        }
    }

    /** The consonant that closes this syllable, if the next one does not need it. */
    private void ending() {
        char c = peek(0);
        if (!ThaiLetters.isConsonant(c)
                || c == 'อ'
                || c == 'ห'
                || c == 'ฮ'
                || spoken.begins(at)
                || follows(at + 1)
                || isLastSyllable(c)) {
            return;
        }
        boolean startsCluster = (peek(1) == 'ร' || peek(1) == 'ล') && follows(at + 2) && "กขคปพผต".indexOf(c) >= 0;
        boolean startsRounded = peek(1) == 'อ' && !follows(at + 2);
        if (startsCluster || startsRounded) {
            return;
        }
        at++;
        out.append(RtgsLetters.ending(c));
        if (peek(0) == '\u0E34' || peek(0) == '\u0E38') {
            at++; // the mute vowel of ชาติ, เหตุ
        }
    }

    /** Two consonants that are all that is left and no final cluster: สด in ปลาสด, but not ตร in บาตร or รท in สารท. */
    private boolean isLastSyllable(char c) {
        return at + 2 == text.length() && ThaiLetters.isConsonant(peek(1)) && peek(1) != 'ร' && c != 'ร';
    }

    private boolean follows(int index) {
        return Spoken.follows(text, index);
    }
}
