package tambon.catalog.picture;

import java.util.List;
import java.util.function.Consumer;

/** Things to drink: bottle, pair of bottles, cup, glass, teapot. */
final class DrinkMotif {

    static final List<Motif> NAMED = List.of(
            Motif.of("กาแฟ|โกโก้", DrinkMotif::cup),
            Motif.of("^ชา", DrinkMotif::teapot),
            Motif.of("เข้มข้น|เชื่อม|หมัก|ไวน์|สาโท|น้ำผึ้ง|น้ำส้ม", DrinkMotif::bottle));

    static final List<Consumer<Sketch>> PLAIN = List.of(DrinkMotif::bottle, DrinkMotif::pair, DrinkMotif::glass);

    private static final List<String> LIQUIDS =
            List.of("#8c2f45", "#d08a2a", "#6d3b22", "#7f9a3c", "#c65f3a", "#4a2f58");

    private DrinkMotif() {}

    static void bottle(Sketch s) {
        Setting.room(s);
        s.group("translate(-56 -118) scale(1.14)");
        oneBottle(s, liquid(s));
        s.end().leaf(Sketch.LEAF, 250, 816, 150, -48).leaf(Sketch.LEAF_DEEP, 246, 816, 120, -80);
    }

    private static void pair(Sketch s) {
        Setting.room(s);
        s.group("translate(196 90) scale(.88)");
        oneBottle(s, liquid(s));
        s.end().group("translate(-64 114) scale(.88)");
        oneBottle(s, liquid(s));
        s.end();
    }

    private static void oneBottle(Sketch s, String liquid) {
        var c = s.colours;
        s.shadow(400, 818, 130);
        s.fill(
                "#ffffff",
                72,
                "M358 250H442V390Q442 430 480 470Q510 500 510 560V784Q510 820 474 820H326Q290 820 290 784V560Q290 500 320"
                        + " 470Q358 430 358 390Z");
        s.fill(
                liquid,
                90,
                "M370 440Q400 448 430 440Q444 466 470 490Q494 514 494 562V780Q494 804 470 804H330Q306 804 306 780V562Q306"
                        + " 514 330 490Q356 466 370 440Z");
        s.fill(Sketch.SHADE, 12, "M440 456Q452 474 470 490Q494 514 494 562V780Q494 804 470 804H440Z");
        s.box("#b98a55", 100, 364, 206, 72, 70, 8).box("#8a6136", 100, 352, 262, 96, 24, 6);
        s.line(c.accent, 8, "M356 316Q400 330 444 316M400 324L384 372M404 324L424 366");
        s.box(Sketch.CREAM, 100, 290, 586, 220, 140, 0)
                .box(c.main, 100, 290, 600, 220, 10, 0)
                .box(c.main, 100, 290, 702, 220, 10, 0);
        s.oval(c.main, 100, 400, 656, 30, 30).leaf(Sketch.CREAM, 400, 680, 46, 0);
        s.line("#ffffff", 10, 55, "M318 560V580M318 740V784M372 300V400");
    }

    private static void cup(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.line(
                c.main,
                8,
                32,
                "M330 440Q300 390 332 346T324 250M402 426Q372 372 404 322T396 214M474 440Q444 390 476 346T468 262");
        s.shadow(400, 812, 250);
        s.fill(c.light, "M140 770H660Q600 824 500 826H300Q200 824 140 770Z").oval(Sketch.CREAM, 60, 400, 772, 262, 26);
        s.line(c.main, 26, "M560 570Q690 560 660 650Q640 710 530 716");
        s.fill(c.main, "M196 520H586Q590 700 490 790H292Q192 700 196 520Z");
        s.fill(Sketch.SHADE, 15, "M490 520H586Q590 700 490 790H420Q490 700 490 520Z");
        s.oval(c.deep, 100, 391, 522, 195, 38)
                .oval(liquid(s), 100, 391, 526, 172, 28)
                .oval("#ffffff", 16, 340, 520, 60, 9);
        s.line(c.light, 6, "M222 640Q252 612 282 640T342 640T402 640T462 640T522 640T562 634");
        s.oval(c.accent, 100, 186, 800, 24, 17).oval(c.accent, 100, 232, 812, 24, 16);
        s.line(c.deep, 4, "M172 800Q186 792 200 800M218 812Q232 804 246 812");
    }

    private static void glass(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        var liquid = liquid(s);
        s.shadow(400, 816, 140);
        s.line(c.accent, 16, "M452 800L540 250");
        s.fill("#ffffff", 62, "M262 330H538L506 790Q504 816 478 816H322Q296 816 294 790Z");
        s.fill(liquid, 88, "M276 430Q340 416 400 430T524 428L498 780Q496 800 474 800H326Q304 800 302 780Z");
        s.fill(Sketch.SHADE, 12, "M450 434Q490 424 524 428L498 780Q496 800 474 800H446Z");
        s.group("rotate(-12 360 520)").box("#ffffff", 34, 314, 462, 92, 92, 14).end();
        s.group("rotate(16 440 600)").box("#ffffff", 28, 398, 560, 84, 84, 14).end();
        if (s.oneIn(2)) {
            s.oval("#8fae3f", 100, 282, 336, 88, 88).oval("#eef3c6", 100, 282, 336, 74, 74);
            s.line("#8fae3f", 6, "M282 270V402M226 304L338 368M226 368L338 304");
        } else {
            s.oval("#4a5fae", 100, 300, 330, 46, 62)
                    .oval("#6d80c6", 100, 352, 352, 40, 54)
                    .oval("#f3e3a2", 100, 320, 366, 16, 20);
        }
        s.line("#ffffff", 12, 60, "M302 470L320 750");
        s.leaf(Sketch.LEAF, 420, 424, 130, 20).leaf(Sketch.LEAF_DEEP, 412, 426, 110, -12);
    }

    private static void teapot(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(380, 806, 230);
        s.line(c.deep, 22, "M206 520Q210 320 380 320T554 520").line(c.accent, 26, "M316 336Q380 306 444 336");
        s.fill(c.main, "M520 620Q620 600 640 500L700 480Q690 680 540 720Z");
        s.fill(c.main, "M380 480Q600 480 590 650Q580 780 470 806H290Q180 780 170 650Q160 480 380 480Z");
        s.fill(Sketch.SHADE, 15, "M470 490Q600 510 590 650Q580 780 470 806H400Q520 700 470 490Z");
        s.oval(c.deep, 100, 380, 494, 112, 24)
                .oval(c.light, 100, 380, 486, 104, 20)
                .oval(c.accent, 100, 380, 460, 24, 20);
        s.leaf(c.light, 330, 740, 150, -24).leaf(c.light, 350, 744, 170, 12).leaf(c.light, 366, 740, 120, 48);
        s.shadow(620, 846, 84);
        s.fill(Sketch.CREAM, "M536 752H704Q702 836 650 848H590Q538 836 536 752Z")
                .oval(liquid(s), 100, 620, 754, 72, 14);
        s.line(c.main, 5, "M544 790H696");
    }

    private static String liquid(Sketch s) {
        return LIQUIDS.get(s.chance.nextInt(LIQUIDS.size()));
    }
}
