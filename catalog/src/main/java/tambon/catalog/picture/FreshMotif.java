package tambon.catalog.picture;

import java.util.List;

/** Things fresh from the garden: fruit, mushrooms, eggs, shallots, greens. */
final class FreshMotif {

    private FreshMotif() {}

    static void basketOf(Sketch s, List<String> skins) {
        Setting.room(s);
        var skin = skins.get(s.chance.nextInt(skins.size()));
        s.shadow(400, 806, 250);
        s.leaf(Sketch.LEAF, 320, 480, 170, -38)
                .leaf(Sketch.LEAF_DEEP, 480, 470, 180, 30)
                .leaf(Sketch.LEAF, 410, 430, 160, -6);
        int[][] places = {{270, 560}, {400, 520}, {530, 556}, {336, 600}, {466, 604}};
        for (int[] at : places) {
            s.oval(skin, 100, at[0], at[1], 88, 80).oval(Sketch.SHADE, 10, at[0] + 22, at[1] + 14, 62, 58);
            s.oval("#ffffff", 30, at[0] - 34, at[1] - 32, 22, 13).oval("#4a3420", 100, at[0] + 4, at[1] - 70, 7, 6);
        }
        FoodMotif.basket(s);
    }

    static void fruit(Sketch s) {
        basketOf(s, List.of("#e0a12e", "#d4872f", "#b5483a", "#8d4058"));
    }

    static void citrus(Sketch s) {
        basketOf(s, List.of("#e39a2d", "#b9bd4c", "#d8b53c"));
    }

    static void mango(Sketch s) {
        Setting.room(s);
        plate(s);
        for (int i = 0; i < 3; i++) {
            s.group("translate(" + (90 + i * 150) + " " + (470 + i % 2 * 70) + ") rotate(" + (i * 14 - 20)
                    + " 160 150)");
            s.fill("#e3a92f", "M150 20Q270 10 300 130Q310 260 170 300Q60 320 40 230Q30 180 70 140Q110 40 150 20Z");
            s.fill(
                    "#c9cf5a",
                    55,
                    "M150 20Q210 16 250 50Q170 60 120 130Q80 180 60 270Q36 250 40 230Q30 180 70 140Q110 40 150 20Z");
            s.fill(Sketch.SHADE, 10, "M290 90Q320 250 170 300Q110 312 74 288Q240 270 290 90Z");
            s.line("#5a4022", 9, "M150 22L146 -6").end();
        }
        s.leaf(Sketch.LEAF, 250, 500, 210, -46).leaf(Sketch.LEAF_DEEP, 262, 500, 200, -14);
    }

    static void durian(Sketch s) {
        Setting.room(s);
        s.shadow(400, 816, 230);
        s.line("#7a5a30", 30, "M400 330L412 240").line("#5a4022", 10, "M392 240H436");
        s.fill("#93993f", "M400 330Q640 340 630 580Q610 800 400 816Q190 800 170 580Q160 340 400 330Z");
        s.fill(Sketch.SHADE, 15, "M480 340Q640 380 630 580Q610 800 400 816Q560 700 560 540Q556 420 480 340Z");
        var thorns = new StringBuilder();
        for (int row = 0; row < 8; row++) {
            int half = (int) (Math.sqrt(1 - Math.pow((row - 3.6) / 4.6, 2)) * 210);
            for (int x = 400 - half + row % 2 * 26; x <= 400 + half; x += 54) {
                thorns.append('M')
                        .append(x - 20)
                        .append(' ')
                        .append(394 + row * 54)
                        .append("l20 -36l20 36");
            }
        }
        s.line("#5f6828", 7, thorns.toString());
        s.fill("#f3e3b0", "M300 470Q250 600 320 740Q380 690 372 590Q360 510 300 470Z");
        s.oval("#f0c94f", 100, 322, 560, 30, 48)
                .oval("#f0c94f", 100, 330, 660, 28, 46)
                .oval("#ffffff", 40, 314, 544, 9, 16);
    }

    static void pineapple(Sketch s) {
        Setting.room(s);
        s.shadow(400, 822, 180);
        for (int degrees : new int[] {-62, 62, -36, 36, -14, 14}) {
            s.leaf(degrees % 36 == 0 ? Sketch.LEAF_DEEP : Sketch.LEAF, 400, 440, 250, degrees);
        }
        s.fill("#d79a33", "M400 410Q560 420 566 610Q560 800 400 820Q240 800 234 610Q240 420 400 410Z");
        s.fill(Sketch.SHADE, 14, "M460 418Q560 450 566 610Q560 800 400 820Q510 740 510 600Q510 480 460 418Z");
        s.line(
                "#94650d",
                6,
                75,
                "M250 540L420 412M238 640L510 436M258 726L552 506M312 788L566 598M390 818L556 690M550 540L380 412M562 640L290"
                        + " 436M542 726L248 506M488 788L234 598M410 818L244 690");
    }

    static void mushrooms(Sketch s) {
        Setting.room(s);
        s.shadow(400, 816, 270);
        var caps = List.of("#b98f63", "#8a6a4d", "#d9c3a0");
        int[][] places = {{250, 520, 78}, {560, 540, 74}, {400, 420, 100}};
        for (int i = 0; i < places.length; i++) {
            int x = places[i][0];
            int y = places[i][1];
            int size = places[i][2];
            s.fill(
                    "#f1e6d0",
                    "M" + (x - size / 3) + " " + y + "Q" + x + " 660 " + (x - size / 3) + " 806H" + (x + size / 3) + "Q"
                            + (x + 10) + " 660 " + (x + size / 3) + " " + y + "Z");
            s.fill(
                    caps.get((i + s.chance.nextInt(3)) % 3),
                    "M" + (x - size * 3 / 2) + " " + (y + 24) + "Q" + (x - size) + " "
                            + (y - size) + " " + x + " " + (y - size) + "T" + (x + size * 3 / 2) + " " + (y + 24) + "Q"
                            + x + " "
                            + (y + 64) + " " + (x - size * 3 / 2) + " " + (y + 24) + "Z");
            s.oval("#ffffff", 22, x - size / 2, y - size / 3, size / 3, size / 6);
        }
        s.leaf(Sketch.LEAF, 180, 812, 140, -40).leaf(Sketch.LEAF_DEEP, 640, 812, 150, 34);
    }

    static void eggs(Sketch s) {
        Setting.room(s);
        s.shadow(400, 812, 270);
        var shell = List.of("#f2ebdc", "#cfdcd6", "#dcb58c").get(s.chance.nextInt(3));
        int[][] places = {{250, 560}, {400, 530}, {550, 560}, {326, 600}, {476, 600}};
        for (int[] at : places) {
            s.fill(shell, "M" + at[0] + " " + (at[1] - 110) + "q82 20 84 130t-84 100t-84 -100q2 -110 84 -130Z");
            s.oval(Sketch.SHADE, 8, at[0] + 26, at[1] + 30, 50, 76).oval("#ffffff", 45, at[0] - 28, at[1] - 40, 14, 26);
        }
        FoodMotif.basket(s);
    }

    static void shallots(Sketch s) {
        Setting.room(s);
        s.shadow(400, 816, 230);
        s.line("#c9b06a", 12, "M300 560Q340 380 396 300M400 540V296M500 560Q460 380 404 300");
        s.line("#a98d4f", 7, "M340 560Q372 400 398 306M460 560Q428 400 402 306")
                .line(s.colours.accent, 20, "M372 380H430");
        int[][] places = {{300, 610}, {500, 610}, {400, 590}, {240, 700}, {560, 700}, {346, 716}, {456, 716}};
        for (int[] at : places) {
            s.fill("#a8485a", "M" + at[0] + " " + (at[1] - 96) + "q20 50 70 84t-4 104t-132 0t-4 -104t70 -84Z");
            s.line(
                    "#7c2f3b",
                    5,
                    70,
                    "M" + at[0] + " " + (at[1] - 70) + "q-40 70 -20 150M" + at[0] + " " + (at[1] - 70)
                            + "q40 70 20 150");
            s.oval("#ffffff", 25, at[0] - 34, at[1] + 16, 10, 28);
        }
    }

    static void greens(Sketch s) {
        Setting.room(s);
        s.shadow(400, 806, 250);
        for (int i = 0; i < 9; i++) {
            int x = 200 + i * 50;
            s.leaf(
                    i % 3 == 0 ? "#6d9c5c" : i % 3 == 1 ? Sketch.LEAF : Sketch.LEAF_DEEP,
                    x,
                    640,
                    250 + i % 2 * 70,
                    i * 11 - 44);
        }
        s.line("#c6503c", 22, "M300 590L250 520").oval("#d8b25a", 100, 520, 580, 54, 50);
        FoodMotif.basket(s);
    }

    private static void plate(Sketch s) {
        s.shadow(400, 846, 330).oval(s.colours.light, 100, 400, 820, 330, 62).oval(Sketch.CREAM, 90, 400, 810, 322, 54);
    }
}
