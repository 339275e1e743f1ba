package tambon.catalog.picture;

import java.util.List;
import java.util.function.Consumer;

/** Woven and dyed cloth, hung, folded, rolled or laid flat; the weave is one of {@link Weave}. */
final class ClothMotif {

    static final List<Motif> NAMED = List.of(
            Motif.of("^เสื้อ", ClothMotif::shirt),
            Motif.of("กระเป๋า|ย่าม|ถุง", ClothMotif::shoulderBag),
            Motif.of("หมอน", HouseMotif::cushion));

    static final List<Consumer<Sketch>> PLAIN =
            List.of(ClothMotif::hung, ClothMotif::folded, ClothMotif::rolled, ClothMotif::flat);

    private ClothMotif() {}

    private static void hung(Sketch s) {
        var c = s.colours;
        s.box(c.wall, 100, 0, 0, 800, 1000, 0);
        Weave.any(s, "");
        s.fill(Sketch.SHADE, 9, "M186 190H650V846Q420 866 186 846Z");
        s.fill("url(#cloth)", "M170 170H630V830Q500 846 400 830T170 830Z");
        s.box(c.deep, 100, 170, 716, 460, 16, 0)
                .box(c.accent, 100, 170, 736, 460, 8, 0)
                .box(c.deep, 100, 170, 748, 460, 16, 0);
        var fringe = new StringBuilder();
        for (int x = 178; x < 630; x += 18) {
            fringe.append('M')
                    .append(x)
                    .append(" 828l")
                    .append(s.chance.nextInt(7) - 3)
                    .append(' ')
                    .append(62 + s.chance.nextInt(12));
        }
        s.line(c.main, 6, fringe.toString());
        s.fill(
                Sketch.SHADE,
                10,
                "M286 170H320Q300 500 326 834Q300 840 280 836Q300 500 286 170ZM486 170H512Q530 500 498 840Q484 842 470 840Q508 500 486 170Z");
        s.fill("#ffffff", 12, "M210 170H250Q236 500 246 838Q226 836 206 832Q222 500 210 170Z");
        s.box("#8a6a33", 100, 110, 148, 580, 30, 15).box("#d9bd7a", 70, 118, 153, 564, 8, 4);
        s.line("#8a6a33", 3, 70, "M250 148V178M420 148V178M580 148V178");
        s.line(c.deep, 5, "M150 150Q270 40 400 24Q530 40 650 150");
    }

    private static void folded(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        Weave.any(s, "scale(.8)");
        s.shadow(400, 820, 280);
        s.box(c.light, 100, 136, 700, 528, 120, 34).box(c.deep, 100, 144, 740, 520, 14, 0);
        s.box(c.deep, 40, 144, 776, 520, 5, 0);
        s.box(c.main, 100, 150, 584, 504, 120, 34).box(c.light, 60, 158, 624, 496, 6, 0);
        s.box(c.light, 60, 158, 658, 496, 6, 0);
        s.box("url(#cloth)", 100, 168, 352, 472, 236, 36).box("#ffffff", 20, 178, 358, 452, 26, 13);
        s.line(Sketch.SHADE, 4, 24, "M172 474Q400 486 640 474");
        s.fill(
                Sketch.SHADE,
                12,
                "M540 352H604Q640 352 640 388V552Q640 588 604 588H540ZM552 588H620Q654 588 654 644T620 704H552ZM560"
                        + " 704H630Q664 704 664 760T630 820H560Z");
        s.line(c.accent, 16, "M400 354V818")
                .line(
                        c.accent,
                        12,
                        "M400 356C340 290 296 340 328 366Q356 384 400 356C460 290 504 340 472 366Q444 384 400 356");
    }

    static void rolled(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        Weave.any(s, "rotate(-18)");
        s.shadow(400, 826, 310).group("translate(0 84) rotate(13 400 700)");
        s.fill("url(#cloth)", "M110 640L620 480Q690 470 706 540T660 640L160 810Q90 820 80 740T110 640Z");
        s.fill(Sketch.SHADE, 16, "M90 770L700 566Q704 624 660 640L160 810Q110 816 90 770Z");
        s.fill("#ffffff", 14, "M130 644L626 488Q650 486 668 496L120 672Z");
        s.oval(c.deep, 100, 128, 726, 54, 88)
                .oval(c.light, 100, 126, 726, 42, 72)
                .oval(c.deep, 100, 124, 728, 31, 55);
        s.oval(c.light, 100, 123, 729, 21, 40).oval(c.deep, 100, 122, 730, 10, 22);
        s.line(c.accent, 18, "M372 566Q400 640 404 726M400 556Q430 630 434 716").end();
    }

    private static void flat(Sketch s) {
        var c = s.colours;
        Weave.any(s, "scale(1.2)");
        s.box("url(#cloth)", 100, 0, 0, 800, 1000, 0);
        s.fill(Sketch.SHADE, 18, "M800 420Q600 560 520 1000H800Z");
        s.fill(c.light, "M800 450Q620 590 552 1000H640Q690 720 800 600Z");
        s.fill(c.table, "M800 600Q690 720 640 1000H800Z");
        s.line(c.deep, 5, 50, "M800 450Q620 590 552 1000");
        s.fill("#ffffff", 8, "M0 0H260Q160 400 200 1000H0Z")
                .fill(Sketch.SHADE, 7, "M260 0H380Q280 500 330 1000H200Q160 400 260 0Z");
    }

    private static void shirt(Sketch s) {
        var c = s.colours;
        s.box(c.wall, 100, 0, 0, 800, 1000, 0);
        Weave.any(s, "scale(.7)");
        s.line("#8a6a33", 9, "M400 196V150Q400 110 436 116").fill("#b98a55", "M250 250L400 190L550 250L400 226Z");
        s.fill(Sketch.SHADE, 9, "M290 250L110 360L190 540L250 500V860H574V500L640 540L716 360L530 250Z");
        s.fill(
                "url(#cloth)",
                "M290 236L96 350L176 524L240 484V846H560V484L624 524L704 350L510 236Q460 300 400 300T290 236Z");
        s.fill(Sketch.SHADE, 10, "M480 276L510 236L704 350L624 524L560 484V846H470Z");
        s.line(c.deep, 18, "M290 236Q340 300 400 300T510 236").line(c.deep, 10, "M400 302V846");
        s.line(c.deep, 14, "M104 368L184 532M696 368L616 532M240 836H560");
        for (int y = 360; y < 820; y += 90) {
            s.oval(Sketch.CREAM, 100, 400, y, 9, 9);
        }
    }

    private static void shoulderBag(Sketch s) {
        var c = s.colours;
        Setting.room(s);
        Weave.any(s, "scale(.7)");
        s.shadow(400, 822, 220);
        s.line(c.deep, 34, "M210 500Q230 130 400 130T590 500").line(c.light, 5, "M210 480Q236 142 400 142T590 480");
        s.fill("url(#cloth)", "M190 480H610L630 790Q630 820 600 820H200Q170 820 170 790Z");
        s.fill(Sketch.SHADE, 12, "M510 480H610L630 790Q630 820 600 820H510Q540 640 510 480Z");
        s.box(c.deep, 100, 184, 470, 432, 40, 10).line(c.accent, 8, "M192 524H608");
        s.line(c.main, 6, "M196 820l-6 50M260 820v54M330 820v50M400 820v54M470 820v50M540 820v54M604 820l6 50");
    }
}
