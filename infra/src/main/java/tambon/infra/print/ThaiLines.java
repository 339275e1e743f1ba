package tambon.infra.print;

import com.openhtmltopdf.extend.FSTextBreaker;

import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: between Thai words too, which are written without spaces. */
final class ThaiLines implements FSTextBreaker {

    /** Marks that belong to the word before them: ฯ cuts it short, ๆ says it twice. */
    private static final String CLINGING = "ฯๆ";

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.of("th"));
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        lines.setText(text);
    }

    @Override
    public int next() {
        int end = lines.next();
        while (end != BreakIterator.DONE && end < text.length() && CLINGING.indexOf(text.charAt(end)) >= 0) {
            end = lines.next();
        }
        return end;
    }
}
