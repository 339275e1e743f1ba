package tambon.catalog.picture;

import java.util.List;
import java.util.function.Consumer;

/** Herbs that are not food: mortar, sprig, compress balls, tin of balm, soap. */
final class HerbMotif {

    static final List<Motif> NAMED = List.of(
            Motif.of("^น้ำมัน|สเปรย์|แชมพู|โลชั่น|เหลว|น้ำแร่|เซรั่ม", DrinkMotif::bottle),
            Motif.of("สบู่", HerbMotif::soap),
            Motif.of("ยาหม่อง|ยาดม|บาล์ม|ครีม", HerbMotif::balm),
            Motif.of("ประคบ|ถุงหอม|อบตัว", HerbMotif::compress),
            Motif.of("หมอน", HouseMotif::cushion),
            Motif.of("ปุ๋ย|เกลือ|สครับ|ผง", FoodMotif::bag));

    static final List<Consumer<Sketch>> PLAIN = List.of(HerbMotif::mortar, HerbMotif::sprig);

    private HerbMotif() {}

    private static void mortar(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(400, 820, 180);
        s.group("rotate(28 470 420)")
                .box(c.deep, 100, 446, 190, 50, 380, 24)
                .oval(c.deep, 100, 471, 190, 40, 34)
                .box("#ffffff", 14, 452, 210, 10, 320, 5)
                .end();
        s.leaf(Sketch.LEAF, 340, 560, 220, -34)
                .leaf(Sketch.LEAF_DEEP, 370, 556, 230, -8)
                .leaf(Sketch.LEAF, 300, 566, 170, -62);
        s.oval(c.accent, 100, 420, 540, 30, 24).oval(c.accent, 100, 458, 552, 26, 20);
        var stone = List.of("#7d7468", "#9a6a3c", "#6f7b83").get(s.chance.nextInt(3));
        s.fill(stone, "M190 560H610Q604 700 500 756V786L540 820H260L300 786V756Q196 700 190 560Z");
        s.fill(Sketch.SHADE, 18, "M500 560H610Q604 700 500 756V786L540 820H440V756Q500 690 500 560Z");
        s.box(stone, 100, 176, 544, 448, 34, 17).box("#ffffff", 18, 190, 550, 330, 8, 4);
        s.line(Sketch.CREAM, 5, 55, "M226 640l30 -22l30 22l30 -22l30 22l30 -22l30 22l30 -22l30 22l30 -22l30 22l26 -20");
    }

    private static void sprig(Sketch s) {
        var c = s.colours;
        s.box(c.wall, 100, 0, 0, 800, 1000, 0)
                .box(c.light, 40, 70, 70, 660, 860, 0)
                .box(c.wall, 100, 78, 78, 644, 844, 0);
        int lean = s.chance.nextInt(5) * 3 - 6;
        s.group("rotate(" + lean + " 400 880)").line(Sketch.LEAF_DEEP, 9, "M400 880Q380 620 404 190");
        boolean slim = s.oneIn(2);
        for (int i = 0; i < 6; i++) {
            int y = 790 - i * 100;
            int length = (slim ? 200 : 230) - i * 22;
            int spread = slim ? 40 : 58;
            s.leaf(i % 2 == 0 ? Sketch.LEAF : "#5d8f55", 392, y, length, -spread);
            s.leaf(i % 2 == 0 ? "#5d8f55" : Sketch.LEAF_DEEP, 394, y - 44, length, spread);
        }
        s.leaf(Sketch.LEAF, 404, 210, 110, 4);
        if (s.oneIn(2)) {
            s.oval(c.accent, 100, 440, 470, 20, 20)
                    .oval(c.accent, 100, 352, 386, 18, 18)
                    .oval(c.accent, 100, 446, 300, 16, 16);
        } else {
            s.fill(c.light, "M300 905Q330 850 400 872Q480 846 510 900Q470 930 400 912Q340 934 300 905Z");
            s.line(c.deep, 4, 60, "M340 890Q400 876 460 890M376 906V874M420 908V876");
        }
        s.line(c.accent, 12, "M376 836Q396 846 414 834M376 852Q396 862 414 850").end();
    }

    private static void compress(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.leaf(Sketch.LEAF, 180, 800, 210, -40)
                .leaf(Sketch.LEAF_DEEP, 200, 804, 200, -8)
                .leaf(Sketch.LEAF, 620, 806, 190, 44);
        s.group("translate(190 60) scale(.84)");
        oneCompress(s, c.main);
        s.end().group("translate(-50 120) scale(.88)");
        oneCompress(s, c.accent);
        s.end();
    }

    private static void oneCompress(Sketch s, String cord) {
        s.shadow(400, 806, 170);
        s.fill("#f3e6c8", "M372 470Q340 360 356 250Q400 230 444 250Q460 360 428 470Z");
        s.line("#cdb98a", 4, "M380 262Q374 360 388 460M404 256V460M424 260Q428 360 414 460");
        s.fill("#efe0bd", "M400 450Q590 480 580 650Q566 806 400 808T220 650Q210 480 400 450Z");
        s.fill(Sketch.SHADE, 10, "M470 468Q590 510 580 650Q566 806 400 808Q520 760 510 620Q506 520 470 468Z");
        s.oval("#d9a441", 22, 360, 660, 100, 96);
        s.line(
                "#cdb98a",
                4,
                "M392 466Q300 540 292 690M398 466Q360 580 372 740M404 466Q450 580 442 740M408 466Q510 540 516 680");
        s.line(cord, 15, "M366 452Q400 468 434 452M368 432Q400 448 432 432M370 412Q400 428 430 412");
    }

    private static void balm(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(380, 806, 220);
        s.fill(c.main, "M170 660V750Q170 806 380 808T590 750V660Z")
                .fill(Sketch.SHADE, 16, "M480 660H590V750Q590 796 430 806Z");
        s.oval(c.deep, 100, 380, 660, 210, 66)
                .oval("#f0dca0", 100, 380, 656, 184, 52)
                .oval("#ffffff", 40, 330, 642, 80, 18);
        s.line(Sketch.CREAM, 5, 70, "M182 744Q260 784 380 786T578 744");
        s.group("rotate(-14 500 480)")
                .oval(Sketch.SHADE, 12, 516, 492, 200, 190)
                .oval(c.deep, 100, 500, 480, 200, 190)
                .oval(c.main, 100, 494, 472, 186, 176);
        s.oval(c.light, 100, 494, 472, 140, 132).oval(c.main, 100, 494, 472, 128, 120);
        s.leaf(c.light, 494, 566, 190, 0)
                .leaf(c.light, 486, 570, 140, -48)
                .leaf(c.light, 502, 570, 140, 48)
                .end();
        s.leaf(Sketch.LEAF, 190, 640, 190, -24).leaf(Sketch.LEAF_DEEP, 176, 650, 160, -58);
        s.oval(c.accent, 100, 640, 806, 26, 22).oval(c.accent, 100, 688, 816, 20, 17);
    }

    private static void soap(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(400, 816, 250);
        var bars = List.of("#e9d9a6", "#b9cfa0", "#d9a98a", "#c9bfae", "#e2b84f");
        int first = s.chance.nextInt(bars.size());
        for (int i = 0; i < 3; i++) {
            int x = 196 + i % 2 * 44;
            int y = 690 - i * 128;
            var bar = bars.get((first + i) % bars.size());
            s.box(bar, 100, x, y, 380, 120, 26)
                    .box(Sketch.SHADE, 10, x + 270, y, 110, 120, 26)
                    .box("#ffffff", 26, x + 22, y + 12, 250, 9, 4);
            s.oval(Sketch.LEAF_DEEP, 45, x + 90, y + 70, 7, 4)
                    .oval(Sketch.LEAF_DEEP, 45, x + 190, y + 88, 6, 4)
                    .oval(Sketch.LEAF_DEEP, 45, x + 300, y + 60, 7, 4);
        }
        s.fill(c.main, 94, "M340 432H440V812H340Z").line(c.light, 4, "M352 434V810M428 434V810");
        s.line("#d9bd7a", 9, "M196 500H580M388 434V812");
        s.leaf(Sketch.LEAF, 388, 440, 180, -34)
                .leaf(Sketch.LEAF_DEEP, 392, 440, 190, 8)
                .leaf(Sketch.LEAF, 396, 440, 150, 48);
        s.oval(c.accent, 100, 390, 440, 22, 20);
    }
}
