package tambon.storefront.sheet;

import org.jspecify.annotations.Nullable;
import tambon.catalog.GoodsSheets.Action;
import tambon.catalog.GoodsSheets.Line;
import tambon.catalog.GoodsSheets.Sheet;
import tambon.catalog.GoodsSheets.State;
import tambon.infra.id.PublicId;
import tambon.storefront.problem.Problem;

import java.util.List;

/** What the pages about sheets show. */
public final class SheetViews {

    private SheetViews() {}

    /**
     * Files out and in, and the last ones.
     *
     * @param base address of these pages: a producer's own, or staff's for a producer
     * @param staff whether it is the staff's desk
     * @param refused why the file just sent was not read; null if none was
     */
    public record All(
            String base,
            boolean staff,
            String producer,
            List<Sheet> recent,
            @Nullable Problem refused) {
        public All {
            recent = List.copyOf(recent);
        }
    }

    /**
     * One sheet.
     *
     * @param next cursor of the lines that follow; null at the end
     */
    public record One(
            String base,
            boolean staff,
            Sheet sheet,
            List<Line> lines,
            @Nullable String next) {
        public One {
            lines = List.copyOf(lines);
        }

        public String address() {
            return base + "/" + PublicId.of(sheet.id());
        }

        public boolean runs() {
            return sheet.state() == State.RUNNING || sheet.state() == State.UNDOING;
        }

        public int count(Action action) {
            return sheet.actions().getOrDefault(action, 0);
        }

        public int changing() {
            return count(Action.FRESH) + count(Action.CHANGE);
        }

        /** 0 to 100. */
        public int percent() {
            return changing() == 0 ? 100 : Math.min(100, 100 * sheet.done() / changing());
        }
    }
}
