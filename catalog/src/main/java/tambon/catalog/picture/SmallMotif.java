package tambon.catalog.picture;

import java.util.List;

/** Small things of craftsmen: bangles, broom, parasol, bamboo pipes, knife. */
final class SmallMotif {

    private SmallMotif() {}

    static void bangles(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(400, 822, 250).oval(c.main, 100, 400, 800, 260, 56).oval(c.deep, 100, 400, 790, 246, 46);
        var metal = List.of("#c9ced2", "#d8b45a").get(s.chance.nextInt(2));
        int[][] places = {{400, 590, 170}, {300, 700, 110}, {510, 706, 104}};
        for (int[] at : places) {
            s.line(metal, 40, ring(at[0], at[1], at[2])).line(Sketch.SHADE, 8, 26, ring(at[0], at[1], at[2] - 14));
            s.line(
                    "#ffffff",
                    8,
                    55,
                    "M" + (at[0] - at[2]) + " " + at[1] + "a" + at[2] + " " + at[2] + " 0 0 1 " + at[2] + " -" + at[2]);
            s.oval(c.accent, 100, at[0], at[1] - at[2], 20, 20).oval("#ffffff", 60, at[0] - 6, at[1] - at[2] - 6, 5, 5);
        }
    }

    private static String ring(int x, int y, int size) {
        return "M" + (x - size) + " " + y + "a" + size + " " + size + " 0 1 0 " + size * 2 + " 0a" + size + " " + size
                + " 0 1 0 -" + size * 2 + " 0Z";
    }

    static void broom(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.group("rotate(18 400 560)")
                .box("#8a6a33", 100, 386, 120, 28, 440, 14)
                .box("#d9bd7a", 60, 390, 130, 8, 420, 4);
        s.fill("#d6b56a", "M360 540H440Q500 700 560 850Q400 900 240 850Q300 700 360 540Z");
        s.line(
                "#a98d4f",
                5,
                "M380 560Q330 720 280 852M392 560Q366 720 346 866M400 560V872M408 560Q434 720 454 866M420 560Q470 720 520 852");
        s.line(c.accent, 18, "M352 566H448M344 606H456")
                .line(c.deep, 10, "M348 586H452")
                .end();
    }

    static void parasol(Sketch s) {
        var c = s.colours;
        s.box(c.wall, 100, 0, 0, 800, 1000, 0)
                .box(c.table, 100, 0, 800, 800, 200, 0)
                .shadow(400, 880, 240);
        s.line("#8a6a33", 18, "M400 300V880Q400 930 450 926");
        s.fill(c.main, "M400 190Q660 240 720 560Q560 500 400 520Q240 500 80 560Q140 240 400 190Z");
        s.fill(Sketch.SHADE, 13, "M400 190Q660 240 720 560Q640 520 560 516Q540 320 400 190Z");
        s.line(
                c.light,
                5,
                "M400 190Q300 330 262 520M400 190V520M400 190Q500 330 538 520M96 520Q160 300 400 196M704 520Q640 300 400 196");
        int[][] places = {{250, 400}, {400, 380}, {550, 400}, {330, 290}, {470, 290}};
        for (int[] at : places) {
            s.oval(Sketch.CREAM, 95, at[0], at[1], 30, 26).oval(c.accent, 100, at[0], at[1], 13, 12);
            s.leaf(Sketch.LEAF_DEEP, at[0] + 22, at[1] + 18, 46, 120);
        }
        s.line("#8a6a33", 14, "M400 190V150");
    }

    static void pipes(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(400, 824, 200);
        for (int i = 0; i < 8; i++) {
            int x = 246 + i * 40;
            int top = 190 + Math.abs(i - 3) * 46;
            s.box(i % 2 == 0 ? "#d6b56a" : "#c9a14f", 100, x, top, 36, 820 - top, 10)
                    .box("#ffffff", 22, x + 6, top + 8, 6, 790 - top, 3);
            s.oval("#5a4022", 100, x + 18, top + 4, 16, 7).line("#96763b", 4, "M" + x + " " + (top + 150) + "h36");
        }
        s.box("#7a4a2c", 100, 226, 520, 356, 84, 36).box("#ffffff", 14, 244, 530, 320, 12, 6);
        s.line(c.accent, 16, "M232 664H580").line(c.deep, 8, "M232 686H580M232 770H580");
    }

    static void knife(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(400, 836, 320).box("#9a6a3c", 100, 100, 690, 600, 130, 30).box("#7a4a2c", 100, 100, 780, 600, 40, 18);
        s.line(Sketch.SHADE, 4, 16, "M130 720Q300 744 420 728T670 716M140 756Q320 772 450 758T660 750");
        s.group("rotate(-16 400 600)").fill("#b9c0c4", "M120 560H470V660Q300 690 200 650Q140 610 120 560Z");
        s.fill("#ffffff", 40, "M140 570H470V590H156Z")
                .fill(Sketch.SHADE, 14, "M180 640Q300 690 470 660V640Q300 664 180 640Z");
        s.box("#5a3420", 100, 470, 556, 220, 70, 20)
                .oval("#d8b45a", 100, 530, 590, 9, 9)
                .oval("#d8b45a", 100, 620, 590, 9, 9);
        s.line(c.accent, 10, "M476 556V640").end();
    }
}
