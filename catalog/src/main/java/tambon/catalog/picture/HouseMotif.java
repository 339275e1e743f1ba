package tambon.catalog.picture;

import java.util.List;
import java.util.function.Consumer;

/** Things for the house: basket, clay pot, plaited fan, wooden bowl, bamboo lantern, cushion. */
final class HouseMotif {

    static final List<Motif> NAMED = List.of(
            Motif.of("เครื่องเงิน|กำไล|สร้อย|ต่างหู|เข็มกลัด|แหวน", SmallMotif::bangles),
            Motif.of("ไม้กวาด|แปรง", SmallMotif::broom),
            Motif.of("ร่ม", SmallMotif::parasol),
            Motif.of("แคน|โหวด|ขลุ่ย|กลอง", SmallMotif::pipes),
            Motif.of("มีด|หินลับ", SmallMotif::knife),
            Motif.of("เสื่อ", ClothMotif::rolled),
            Motif.of("หมอน", HouseMotif::cushion),
            Motif.of("โคม|สุ่มไก่", HouseMotif::lantern),
            Motif.of("^พัด|งอบ|ฝาชี|รองจาน|หมวก", HouseMotif::fan),
            Motif.of("ชาม|จาน|ถ้วย|ทัพพี|ถาด|เขียง|ครก|ขันน้ำ|แก้ว", HouseMotif::bowl),
            Motif.of("หม้อ|โอ่ง|กระถาง|ดินเผา|เครื่องปั้น|เตา|แจกัน|เซรามิก", HouseMotif::pot),
            Motif.of("ตะกร้า|กระเป๋า|กระบุง|กล่อง|สาน|กระจูด|ถุง|กระติบ|ผักตบ|ลิเภา", HouseMotif::basket));

    static final List<Consumer<Sketch>> PLAIN = List.of(HouseMotif::basket, HouseMotif::bowl, HouseMotif::lantern);

    private HouseMotif() {}

    private static void basket(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(400, 812, 220);
        s.line("#8a6a33", 26, "M206 540Q216 250 400 250T594 540")
                .line("#c9a564", 8, "M214 500Q236 264 400 264T586 500");
        boolean dyed = s.oneIn(2);
        FoodMotif.weave(s, dyed ? c.main : "#d3b274", dyed ? c.deep : "#a07d3f");
        s.oval("#5c4522", 100, 400, 540, 206, 34);
        s.fill("url(#weave)", "M190 540Q400 600 610 540L572 774Q560 816 510 818H290Q240 816 228 774Z");
        s.fill(Sketch.SHADE, 15, "M500 566Q560 556 610 540L572 774Q560 816 510 818H450Q500 700 500 566Z");
        s.line("#8a6a33", 22, "M190 540Q400 604 610 540").line("#d9bd7a", 5, "M192 536Q400 598 608 536");
        s.fill(c.accent, "M214 640Q400 694 588 638L582 676Q400 730 220 678Z");
        s.line(
                Sketch.CREAM,
                5,
                80,
                "M236 664l20 -10l20 18l20 -10l20 18l20 -12l22 16l22 -14l22 16l22 -16l22 12l22 -18l22 10l22 -18l22 8l20 -18");
    }

    private static void pot(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.line(Sketch.LEAF_DEEP, 6, "M400 420Q390 280 330 190M400 420Q420 300 500 220M402 420Q404 290 414 160");
        s.leaf(Sketch.LEAF, 374, 270, 120, -64)
                .leaf(Sketch.LEAF_DEEP, 344, 210, 110, -30)
                .leaf(Sketch.LEAF, 404, 260, 120, 12);
        s.leaf(Sketch.LEAF_DEEP, 452, 276, 120, 66)
                .leaf(Sketch.LEAF, 488, 234, 120, 34)
                .leaf(Sketch.LEAF_DEEP, 410, 320, 100, -28);
        s.oval(c.accent, 100, 330, 182, 20, 20)
                .oval(c.accent, 100, 414, 152, 22, 22)
                .oval(c.accent, 100, 508, 212, 18, 18);
        s.shadow(400, 818, 170);
        var clay = List.of("#b06d49", "#8a4a38", "#6f6a66").get(s.chance.nextInt(3));
        s.fill(clay, "M330 400H470L462 450Q600 500 590 640Q580 780 470 820H330Q220 780 210 640Q200 500 338 450Z");
        s.fill(
                Sketch.SHADE,
                18,
                "M430 400H470L462 450Q600 500 590 640Q580 780 470 820H410Q500 740 500 620Q496 510 424 450Z");
        s.oval(clay, 100, 400, 402, 84, 18).oval("#3a2519", 100, 400, 402, 64, 11);
        s.line(Sketch.CREAM, 5, 65, "M238 556Q400 596 562 556M214 620Q400 668 586 620");
        s.line(
                Sketch.CREAM,
                5,
                65,
                "M228 590l28 22l28 -10l28 22l28 -14l30 20l30 -18l30 18l30 -20l28 14l28 -22l28 10l28 -22");
        s.line("#ffffff", 10, 22, "M244 600Q248 690 290 750");
    }

    private static void fan(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        FoodMotif.weave(s, c.main, c.deep);
        s.group("rotate(" + (s.chance.nextInt(25) - 12) + " 400 560)");
        s.fill(Sketch.SHADE, 12, "M418 196Q660 260 640 480Q620 640 424 684Q226 640 206 480Q190 260 418 196Z");
        s.box("#8a6a33", 100, 386, 560, 28, 330, 14).box("#d9bd7a", 60, 390, 570, 8, 310, 4);
        s.fill("url(#weave)", "M400 180Q640 244 620 464Q602 626 400 668Q198 626 180 464Q160 244 400 180Z");
        s.line("#d9bd7a", 18, "M400 180Q640 244 620 464Q602 626 400 668Q198 626 180 464Q160 244 400 180Z");
        s.fill(c.light, "M400 292L510 430L400 568L290 430Z").fill(c.accent, "M400 346L468 430L400 514L332 430Z");
        s.fill(c.light, "M400 388L434 430L400 472L366 430Z");
        s.line(c.accent, 12, "M382 690L418 704M382 712L418 726M382 734L418 748").end();
    }

    private static void bowl(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        var wood = List.of("#9a6a3c", "#7a4a2c", "#b58a55").get(s.chance.nextInt(3));
        s.group("rotate(24 520 500)")
                .box(wood, 100, 508, 300, 26, 360, 13)
                .oval(wood, 100, 521, 270, 50, 74)
                .oval(Sketch.SHADE, 14, 521, 276, 36, 56)
                .end();
        s.group("rotate(4 440 500)")
                .box(wood, 100, 428, 300, 24, 350, 12)
                .box(wood, 100, 400, 226, 80, 130, 34)
                .box(Sketch.SHADE, 10, 448, 236, 24, 110, 12)
                .end();
        s.shadow(400, 810, 230);
        s.fill(wood, "M150 570H650Q636 740 500 812H300Q164 740 150 570Z");
        s.fill(Sketch.SHADE, 18, "M540 570H650Q636 740 500 812H430Q536 720 540 570Z");
        s.oval(wood, 100, 400, 572, 250, 46).oval(Sketch.SHADE, 34, 400, 574, 228, 36);
        s.line(
                Sketch.SHADE,
                4,
                16,
                "M182 650Q300 690 420 668T620 640M206 710Q320 744 430 724T590 700M250 764Q340 786 440 770T540 760");
        s.line(c.accent, 10, "M160 606Q400 660 640 606");
    }

    private static void lantern(Sketch s) {
        var c = s.colours;
        boolean night = s.oneIn(3);
        s.box(night ? "#1d3263" : c.wall, 100, 0, 0, 800, 1000, 0);
        s.oval("#f7dd94", night ? 22 : 55, 400, 500, 380, 400).oval("#fbeab8", night ? 24 : 70, 400, 500, 270, 300);
        s.line("#8a6a33", 7, "M400 0V210");
        var shape = List.of("1", "1.1 .84", ".72 1").get(s.chance.nextInt(3));
        s.group("translate(400 210) scale(" + shape + ") translate(-400 -210)").oval("#8a6a33", 100, 400, 216, 64, 18);
        s.fill("#f4cf78", "M340 220H460Q620 330 620 520T460 820H340Q180 710 180 520T340 220Z");
        s.line(
                "#a07d3f",
                8,
                "M340 220Q180 330 180 520T340 820M370 220Q280 340 280 520T370 820M400 220V820M430 220Q520 340 520 520T430 820M460"
                        + " 220Q620 330 620 520T460 820");
        s.line("#a07d3f", 6, "M262 300H538M212 390H588M184 480H616M184 560H616M212 650H588M262 740H538");
        s.line(
                "#8a6a33",
                5,
                70,
                "M228 360L572 680M572 360L228 680M300 262L610 570M500 262L190 570M190 470L500 778M610 470L300 778");
        s.box("#8a6a33", 100, 332, 810, 136, 22, 6)
                .line("#d39a2c", 10, "M400 832V890M386 890L380 960M400 890V968M414 890L420 960");
        s.oval("#9a1b30", 100, 400, 880, 18, 18).end();
    }

    /** The three-sided cushion people lean on. */
    static void cushion(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        Weave.any(s, "scale(.5)");
        s.shadow(400, 820, 290);
        s.fill(c.main, "M300 430L560 380L720 760L520 818Z").fill("url(#cloth)", "M330 424L530 386L690 768L550 808Z");
        s.fill(Sketch.SHADE, 14, "M300 430L560 380L720 760L520 818Z");
        s.fill(c.deep, "M300 424Q310 410 320 430L532 796Q538 820 516 820H90Q70 818 80 798Z");
        s.fill(c.light, "M302 476L486 790H124Z").fill("url(#cloth)", "M302 512L454 776H156Z");
        s.fill(c.accent, "M303 600L343 668L303 736L263 668Z").fill(Sketch.CREAM, "M303 640L320 668L303 696L286 668Z");
        s.line(c.accent, 7, "M301 436L526 808H88Z");
    }
}
