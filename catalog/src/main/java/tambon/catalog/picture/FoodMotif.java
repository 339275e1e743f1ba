package tambon.catalog.picture;

import java.util.List;
import java.util.function.Consumer;

/** Things to eat as they are packed and served. */
final class FoodMotif {

    static final List<Motif> NAMED = List.of(
            Motif.of(
                    "ขนม|เต้าส้อ|โมจิ|กระยาสารท|ข้าวแต๋น|ข้าวพอง|โรตี|สาลี่|ซาลาเปา|กวน|ทองม้วน|คุกกี้|เค้ก|กาละแม|งา.*ตัด|ฝอยทอง|ทองหยอด",
                    DishMotif::sweets),
            Motif.of("ไส้อั่ว|ไส้กรอก|แหนม|หมูยอ|หม่ำ|กุนเชียง|ส้มฟัก", DishMotif::sausages),
            Motif.of("ทอด|กรอบ|แผ่น|อบแห้ง|คั่ว|ผง|หยอง|ปลาเส้น|น้ำตาล|เกลือ(?!.*ปลา)|เมล็ด|ถั่ว|อบ", FoodMotif::bag),
            Motif.of("น้ำบูดู|^น้ำมัน|น้ำปลา|น้ำส้ม|ซีอิ๊ว|ซอส", DrinkMotif::bottle),
            Motif.of(
                    "กะปิ|น้ำพริก|พริก|แจ่ว|แยม|น้ำผึ้ง|ปลาร้า|ไตปลา|บูดู|ดอง|หลน|เชื่อม|กระเทียม|เต้าเจี้ยว",
                    FoodMotif::jar),
            Motif.of("ปลา", FoodMotif::fish),
            Motif.of("กุ้ง", DishMotif::shrimps),
            Motif.of("เห็ด", FreshMotif::mushrooms),
            Motif.of("ไข่เค็ม|ไข่ไก่|ไข่เป็ด|^ไข่", FreshMotif::eggs),
            Motif.of("หมี่|เส้น|กวยจั๊บ|ขนมจีน|แกง|ซุป", FoodMotif::bowl),
            Motif.of("ข้าว", DishMotif::rice),
            Motif.of("ทุเรียน|จำปาดะ|ขนุน", FreshMotif::durian),
            Motif.of("สับปะรด", FreshMotif::pineapple),
            Motif.of("มะม่วง", FreshMotif::mango),
            Motif.of("ส้ม|มะนาว|แคนตาลูป", FreshMotif::citrus),
            Motif.of("หอมแดง|หอมแขก", FreshMotif::shallots),
            Motif.of("ผัก|หน่อไม้|ต้นอ่อน", FreshMotif::greens),
            Motif.of("มะ|มังคุด|ลองกอง|ลางสาด|ลำไย|ลิ้นจี่|กระท้อน|กล้วย|เงาะ|ฝรั่ง|ชมพู่|แตง", FreshMotif::fruit));

    static final List<Consumer<Sketch>> PLAIN =
            List.of(FoodMotif::jar, FoodMotif::bowl, FoodMotif::packet, FoodMotif::bag);

    private static final List<String> FILLINGS =
            List.of("#8a3b2a", "#c4822b", "#6b4a2f", "#b4532f", "#d8b25a", "#7c2f3b");

    private FoodMotif() {}

    private static void jar(Sketch s) {
        Setting.room(s);
        if (s.oneIn(3)) {
            s.group("translate(244 130) scale(.8)");
            oneJar(s);
            s.end();
            s.group("translate(-86 40)");
        } else {
            s.group("translate(-72 -138) scale(1.18)");
        }
        oneJar(s);
        s.end();
    }

    private static void oneJar(Sketch s) {
        var c = s.colours;
        s.shadow(400, 812, 170);
        s.fill("#ffffff", 70, "M246 490Q246 430 306 424H494Q554 430 554 490V776Q554 814 514 814H286Q246 814 246 776Z");
        s.fill(pick(s), 92, "M262 520Q330 506 400 518T538 514V770Q538 798 508 798H292Q262 798 262 770Z");
        s.fill(Sketch.SHADE, 10, "M470 516Q510 512 538 514V770Q538 798 508 798H470Z");
        s.box(Sketch.CREAM, 100, 306, 584, 188, 138, 6);
        s.line(c.main, 4, "M322 600H478V706H322Z").fill(c.main, "M400 618L436 653L400 688L364 653Z");
        s.fill(Sketch.CREAM, "M400 636L417 653L400 670L383 653Z");
        s.fill(
                c.main,
                "M252 452Q276 392 292 352Q400 318 508 352Q524 392 548 452Q528 440 510 456Q484 440 458 458Q430 442 400"
                        + " 459Q370 442 342 458Q316 440 290 456Q272 440 252 452Z");
        s.fill(
                Sketch.SHADE,
                14,
                "M470 340Q492 345 508 352Q524 392 548 452Q528 440 510 456Q498 448 484 447Q486 390 470 340Z");
        s.line(c.accent, 9, "M281 392Q400 414 519 392M398 404L372 446M402 404L432 440");
        s.line("#ffffff", 12, 60, "M276 536V740");
    }

    private static void bowl(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.line(
                c.main,
                7,
                30,
                "M330 380Q300 330 332 286T324 200M402 366Q372 312 404 262T396 168M474 380Q444 330 476 286T468 206");
        s.shadow(400, 818, 190);
        boolean white = s.oneIn(2);
        s.fill(white ? "#fffdf6" : pick(s), "M192 566Q250 430 400 424T608 566Z");
        if (white) {
            s.line(
                    "#d9cfb8",
                    7,
                    "M300 500l18 -6M352 470l16 8M420 460l18 -6M474 496l16 8M352 530l18 -6M432 520l16 8M532 536l16 6M262 540l16 4");
        }
        s.leaf(Sketch.LEAF, 450, 470, 150, 52).leaf(Sketch.LEAF_DEEP, 440, 480, 120, 88);
        s.line("#9a1b30", 18, "M300 488Q350 456 396 470").line(Sketch.LEAF_DEEP, 7, "M300 488L284 482");
        s.fill(c.main, "M170 560H630Q622 740 476 806H324Q178 740 170 560Z");
        s.fill(Sketch.SHADE, 15, "M520 560H630Q622 740 476 806H420Q516 720 520 560Z");
        s.fill(c.deep, "M318 800H482L470 830H330Z");
        s.line(
                c.light,
                8,
                "M186 640L222 612L258 640L294 612L330 640L366 612L402 640L438 612L474 640L510 612L546 640L582 612L614 636");
        s.line(c.light, 5, "M176 592H624M197 664H603");
    }

    private static void packet(Sketch s) {
        Setting.room(s);
        s.shadow(400, 852, 330).oval(s.colours.light, 100, 400, 826, 330, 58).oval(Sketch.CREAM, 90, 400, 818, 326, 52);
        s.line(s.colours.main, 5, 70, "M106 822Q120 862 400 866T694 822");
        s.group("translate(210 222) scale(.7)");
        onePacket(s, "#5d8f55", "#3f7549");
        s.end().group("translate(-60 70) scale(.92)");
        onePacket(s, "#6d9c5c", "#4c8050");
        s.end();
    }

    private static void onePacket(Sketch s, String bright, String dark) {
        s.shadow(400, 812, 230);
        s.fill(bright, "M400 390L440 796Q300 806 178 776Z").fill(dark, "M400 390L622 776Q540 800 440 796Z");
        s.line(Sketch.CREAM, 4, 35, "M382 450L224 772M390 450L300 788M396 450L384 794M412 450L500 792M418 450L570 784");
        s.fill(Sketch.LEAF_DEEP, "M400 390L352 520L400 568L452 520Z");
        s.fill(bright, 60, "M400 390L400 568L452 520Z");
        s.line("#d9bd7a", 12, "M372 566L436 500").line("#b08f4a", 4, "M372 570L438 504");
        s.fill(s.colours.accent, "M400 352Q376 372 400 396Q424 372 400 352Z");
    }

    static void bag(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        s.shadow(400, 816, 190);
        var kraft = s.oneIn(2) ? "#cfae80" : "#e9dfca";
        s.fill(kraft, "M262 372H538L572 816H228Z").fill(Sketch.SHADE, 9, "M480 372H538L572 816H490Z");
        s.fill(c.main, "M256 340H544L548 424H252Z").fill(Sketch.SHADE, 14, "M484 340H544L548 424H488Z");
        s.line(c.light, 4, "M254 400H546");
        s.line("#d9bd7a", 10, "M300 372H500")
                .oval(c.deep, 100, 300, 372, 10, 10)
                .oval(c.deep, 100, 500, 372, 10, 10);
        s.oval(Sketch.CREAM, 100, 400, 600, 116, 116).oval(pick(s), 95, 400, 600, 98, 98);
        for (int i = 0; i < 11; i++) {
            int x = 400 + (int) (Math.cos(i * 2.4) * Math.sqrt(i + 1) * 24);
            int y = 600 + (int) (Math.sin(i * 2.4) * Math.sqrt(i + 1) * 24);
            s.oval(Sketch.CREAM, 45 + i % 3 * 15, x, y, 15, 9);
        }
        s.line(
                c.main,
                5,
                80,
                "M250 742L274 722L298 742L322 722L346 742L370 722L394 742L418 722L442 742L466 722L490 742L514 722L538 742");
        s.leaf(Sketch.LEAF, 560, 812, 170, 38).leaf(Sketch.LEAF_DEEP, 566, 814, 130, 68);
    }

    /** The basket that fruit, eggs or greens lie in; its rim is at about y = 620. */
    static void basket(Sketch s) {
        weave(s, "#c9a564", "#a07d3f");
        s.fill("url(#weave)", "M150 620H650Q630 780 520 806H280Q170 780 150 620Z");
        s.fill(Sketch.SHADE, 14, "M540 620H650Q630 780 520 806H440Q530 740 540 620Z");
        s.line("#8a6a33", 22, "M150 622H650").line("#d9bd7a", 5, "M150 618H650");
    }

    /** The round winnowing tray, seen from above. */
    static void sieve(Sketch s) {
        weave(s, "#dcc084", "#c3a363");
        s.oval(Sketch.SHADE, 14, 414, 600, 306, 306).oval("#96763b", 100, 400, 580, 306, 306);
        s.oval("url(#weave)", 100, 400, 580, 280, 280);
    }

    private static void fish(Sketch s) {
        Setting.room(s);
        sieve(s);
        var flesh = List.of("#8e9aa3", "#a8835c", "#b9a48a").get(s.chance.nextInt(3));
        for (int row = 0; row < 3; row++) {
            s.group("translate(" + (row == 1 ? 0 : 24) + " " + (row * 140 + 440) + ") rotate("
                    + (s.chance.nextInt(9) - 4) + " 400 0)");
            s.fill(
                    flesh,
                    "M210 0Q300 -64 430 -44Q500 -34 540 -6L592 -42Q580 0 592 42L540 6Q500 40 430 46Q300 62 210 0Z");
            s.fill(Sketch.SHADE, 16, "M210 0Q320 30 540 6Q500 40 430 46Q300 62 210 0Z");
            s.line(Sketch.CREAM, 4, 55, "M276 -32Q298 0 276 32M330 -34l14 62M380 -38l14 70M430 -36l12 66M480 -26l8 44");
            s.oval("#2b241d", 100, 248, -8, 7, 7).end();
        }
        s.leaf(Sketch.LEAF, 600, 300, 150, 40).leaf(Sketch.LEAF_DEEP, 596, 306, 120, 74);
    }

    /** A tile of plaited strips named weave. */
    static void weave(Sketch s, String bright, String dark) {
        s.tile("weave", 40, 40, "").box(dark, 100, 0, 0, 40, 40, 0);
        s.box(bright, 100, 1, 2, 38, 16, 5)
                .box(bright, 100, -19, 22, 38, 16, 5)
                .box(bright, 100, 21, 22, 38, 16, 5)
                .endTile();
    }

    static String pick(Sketch s) {
        return FILLINGS.get(s.chance.nextInt(FILLINGS.size()));
    }
}
