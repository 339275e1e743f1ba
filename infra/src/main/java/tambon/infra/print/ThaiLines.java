package tambon.infra.print;

import com.openhtmltopdf.extend.FSTextBreaker;

import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: between Thai words too, which are written without spaces. */
final class ThaiLines implements FSTextBreaker {

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.of("th"));

    @Override
    public void setText(String text) {
        lines.setText(text);
    }

    @Override
    public int next() {
        return lines.next();
    }
}
