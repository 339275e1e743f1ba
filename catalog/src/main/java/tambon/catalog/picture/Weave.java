package tambon.catalog.picture;

import java.util.List;
import java.util.function.Consumer;

/** Patterns of cloth as repeating tiles: mudmee diamonds, check, zigzag, striped rows, tie-dyed rings, scattered flowers. */
final class Weave {

    private static final List<Consumer<Sketch>> ALL =
            List.of(Weave::diamonds, Weave::check, Weave::zigzag, Weave::rows, Weave::rings, Weave::flowers);

    private Weave() {}

    /** Defines one of them as {@code url(#cloth)}. */
    static void any(Sketch s, String transform) {
        int which = s.chance.nextInt(ALL.size());
        int[] widths = {160, 120, 80, 120, 240, 120};
        int[] heights = {200, 120, 100, 240, 240, 140};
        s.tile("cloth", widths[which], heights[which], transform);
        ALL.get(which).accept(s);
        s.endTile();
    }

    /** As the tied threads shift a little in the loom, each row of a diamond begins a little off. */
    private static void diamonds(Sketch s) {
        var c = s.colours;
        s.box(c.main, 100, 0, 0, 160, 200, 0);
        s.fill(c.deep, diamond(s, 80, 100)).fill(c.light, diamond(s, 62, 80)).fill(c.main, diamond(s, 46, 58));
        s.fill(c.accent, diamond(s, 28, 36)).fill(Sketch.CREAM, diamond(s, 12, 16));
        s.fill(
                c.light,
                "M0 84h8v8h6v16h-6v8h-8ZM160 84h-8v8h-6v16h6v8h8ZM72 0h16v6h-4v6h-8v-6h-4ZM72 200h16v-6h-4v-6h-8v6h-4Z");
    }

    private static String diamond(Sketch s, int halfWidth, int halfHeight) {
        var path = new StringBuilder();
        for (int y = 0; y < halfHeight; y += 8) {
            int half = halfWidth * (halfHeight - y) / halfHeight;
            int left = 80 - half + s.chance.nextInt(5) - 2;
            path.append('M')
                    .append(left)
                    .append(' ')
                    .append(100 - y)
                    .append('h')
                    .append(half * 2)
                    .append("v-8h")
                    .append(-half * 2)
                    .append('z');
            path.append('M')
                    .append(left)
                    .append(' ')
                    .append(100 + y)
                    .append('h')
                    .append(half * 2)
                    .append("v8h")
                    .append(-half * 2)
                    .append('z');
        }
        return path.toString();
    }

    private static void check(Sketch s) {
        var c = s.colours;
        s.box(Sketch.CREAM, 100, 0, 0, 120, 120, 0)
                .box(c.main, 75, 0, 0, 60, 120, 0)
                .box(c.main, 75, 0, 0, 120, 60, 0);
        s.box(c.accent, 80, 86, 0, 8, 120, 0).box(c.accent, 80, 0, 86, 120, 8, 0);
        s.line(c.deep, 2, 60, "M10 0V120M20 0V120M0 10H120M0 20H120M40 0V120M50 0V120M0 40H120M0 50H120");
    }

    private static void zigzag(Sketch s) {
        var c = s.colours;
        s.box(c.deep, 100, 0, 0, 80, 100, 0);
        s.line(c.light, 11, "M-10 32L30 -4L70 32L110 -4L150 32").line(c.accent, 8, "M-10 58L30 22L70 58L110 22L150 58");
        s.line(c.main, 11, "M-10 84L30 48L70 84L110 48L150 84")
                .line(Sketch.CREAM, 5, "M-10 106L30 70L70 106L110 70L150 106");
    }

    private static void rows(Sketch s) {
        var c = s.colours;
        s.box(c.main, 100, 0, 0, 120, 240, 0).box(c.deep, 100, 0, 0, 120, 90, 0);
        s.line(c.light, 4, "M0 6H120M0 84H120M0 150H120M0 228H120").line(c.accent, 5, "M0 16H120M0 74H120");
        s.fill(c.light, "M30 22L52 45L30 68L8 45ZM90 22L112 45L90 68L68 45Z")
                .fill(c.deep, "M30 34L41 45L30 56L19 45ZM90 34L101 45L90 56L79 45Z");
        s.fill(
                Sketch.CREAM,
                "M0 110h12v8h12v8h12v8h12v-8h12v-8h12v-8h-12v-8h-12v-8h-12v8h-12v8h-12v8h-24Z".replace("h-24", "h-12"));
        s.fill(
                c.light,
                "M20 172h10v10h10v10h10v10h-10v10h-10v-10h-10v-10h-10v-10h10ZM80 172h10v10h10v10h10v10h-10v10h-10v-10h-10v-10h-10v-10h10Z");
    }

    private static void rings(Sketch s) {
        var c = s.colours;
        s.box(c.main, 100, 0, 0, 240, 240, 0);
        ring(s, 120, 120, 104);
        ring(s, 0, 0, 62);
        ring(s, 240, 0, 62);
        ring(s, 0, 240, 62);
        ring(s, 240, 240, 62);
    }

    private static void ring(Sketch s, int x, int y, int size) {
        var c = s.colours;
        s.oval(c.light, 40, x, y, size, size - 6).oval(c.main, 85, x, y, size * 4 / 5, size * 3 / 4);
        s.oval(Sketch.CREAM, 80, x + 2, y, size * 3 / 5, size * 3 / 5 - 4)
                .oval(c.main, 90, x, y + 2, size / 2, size / 2 - 4);
        s.oval(c.light, 90, x, y, size / 4, size / 4).oval(c.deep, 70, x, y, size / 10, size / 10);
    }

    private static void flowers(Sketch s) {
        var c = s.colours;
        s.box(c.deep, 100, 0, 0, 120, 140, 0);
        flower(s, 60, 70, c.light);
        flower(s, 0, 0, c.accent);
        flower(s, 120, 0, c.accent);
        flower(s, 0, 140, c.accent);
        flower(s, 120, 140, c.accent);
    }

    private static void flower(Sketch s, int x, int y, String petal) {
        s.group("translate(" + x + " " + y + ")");
        s.fill(
                petal,
                "M0 -4L14 -22L0 -36L-14 -22ZM0 4L14 22L0 36L-14 22ZM-4 0L-22 -14L-36 0L-22 14ZM4 0L22 -14L36 0L22 14Z");
        s.oval(Sketch.CREAM, 100, 0, 0, 7, 7).end();
    }
}
