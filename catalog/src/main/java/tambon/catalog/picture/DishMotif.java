package tambon.catalog.picture;

import java.util.List;

/** Things from the kitchen: rice, sweets, sausages, shrimps. */
final class DishMotif {

    private DishMotif() {}

    static void rice(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(360, 816, 210);
        s.fill("#e6d3ac", "M200 430Q180 620 190 790Q192 816 222 818H500Q530 816 532 790Q542 620 520 430Z");
        s.fill(Sketch.SHADE, 10, "M440 430H520Q542 620 532 790Q530 816 500 818H440Q480 620 440 430Z");
        s.fill("#e6d3ac", "M240 430Q210 350 250 300Q360 340 470 300Q512 350 480 430Z")
                .line(c.accent, 14, "M236 424Q360 446 486 424");
        s.box(Sketch.CREAM, 100, 260, 540, 200, 170, 8).line(c.main, 5, "M276 556H444V694H276Z");
        s.line(
                c.main,
                8,
                "M360 676V584M360 604q-30 0 -34 -26M360 604q30 0 34 -26M360 640q-34 0 -40 -30M360 640q34 0 40 -30");
        s.shadow(600, 846, 110);
        var grain = List.of("#fffdf6", "#7c2f3b", "#b98a55").get(s.chance.nextInt(3));
        s.fill(grain, "M506 740Q540 660 600 656Q660 660 694 740Z");
        s.line("#cfc3a6", 5, "M548 716l14 -6M590 690l14 8M620 720l16 -6M574 730l12 6M646 728l12 4");
        s.fill(c.main, "M494 736H706Q700 820 650 848H550Q500 820 494 736Z").line(c.light, 5, "M500 760H700");
    }

    static void sweets(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(400, 836, 320)
                .oval("#8a6a33", 100, 400, 800, 330, 66)
                .fill(Sketch.LEAF, "M90 790Q400 690 710 790Q400 850 90 790Z");
        s.line(Sketch.CREAM, 4, 35, "M110 790H690");
        var crumb = List.of("#d8a04a", "#c98f5a", "#e3c07a", "#9c6b3f");
        int[][] places = {{170, 680}, {330, 690}, {490, 680}, {250, 580}, {410, 580}, {330, 480}};
        for (int[] at : places) {
            var colour = crumb.get(s.chance.nextInt(crumb.size()));
            s.box(colour, 100, at[0], at[1], 146, 100, 26).box(Sketch.SHADE, 12, at[0] + 100, at[1], 46, 100, 26);
            s.box("#ffffff", 26, at[0] + 14, at[1] + 10, 84, 9, 4);
            s.oval(Sketch.CREAM, 80, at[0] + 40, at[1] + 48, 8, 4)
                    .oval(Sketch.CREAM, 80, at[0] + 78, at[1] + 66, 8, 4)
                    .oval(c.deep, 70, at[0] + 66, at[1] + 40, 6, 4);
        }
    }

    static void sausages(Sketch s) {
        Setting.room(s);
        s.shadow(400, 842, 320).oval(s.colours.light, 100, 400, 812, 326, 62).oval(Sketch.CREAM, 90, 400, 804, 318, 54);
        s.fill(Sketch.LEAF, "M120 790Q400 640 690 780Q400 830 120 790Z")
                .line(Sketch.CREAM, 4, 35, "M140 786Q400 720 670 778");
        var meat = List.of("#a8503a", "#c27a58", "#8f3d33").get(s.chance.nextInt(3));
        for (int i = 0; i < 4; i++) {
            int y = 470 + i * 82;
            int x = i % 2 * 30;
            s.line(
                    meat,
                    76,
                    "M" + (210 + x) + " " + (y + 20) + "Q" + (390 + x) + " " + (y - 40) + " " + (570 + x) + " "
                            + (y + 20));
            s.line(
                    "#ffffff",
                    8,
                    24,
                    "M" + (220 + x) + " " + y + "Q" + (390 + x) + " " + (y - 62) + " " + (560 + x) + " " + y);
            s.line(
                    "#d9bd7a",
                    8,
                    "M" + (166 + x) + " " + (y + 22) + "l-26 -12M" + (614 + x) + " " + (y + 22) + "l26 -12");
        }
    }

    static void shrimps(Sketch s) {
        Setting.room(s);
        FoodMotif.sieve(s);
        for (int i = 0; i < 5; i++) {
            int angle = i * 72 + s.chance.nextInt(18);
            s.group("rotate(" + angle + " 400 580) translate(400 390) rotate(" + s.chance.nextInt(50) + ")");
            s.line("#d9764f", 42, "M-60 30Q-50 -50 30 -44Q70 -30 66 30").line("#f0a57f", 7, "M-60 14Q-44 -58 30 -52");
            s.line("#b9502f", 4, "M-30 -30l14 34M4 -44l2 40M36 -40l-12 36");
            s.fill("#d9764f", "M60 20L96 46L66 56L44 40Z")
                    .line("#b9502f", 4, "M-60 34Q-90 10 -104 -30M-62 38Q-96 30 -116 6");
            s.oval("#2b241d", 100, -62, 20, 6, 6).end();
        }
    }
}
