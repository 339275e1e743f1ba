package tambon.catalog.picture;

/** Where things stand: a wall with something quiet on it, and a table, now and then with a woven runner. */
final class Setting {

    private Setting() {}

    /** Draws wall and table; things stand at about y = 800. */
    static void room(Sketch s) {
        var c = s.colours;
        s.box(c.wall, 100, 0, 0, 800, 1000, 0);
        switch (s.chance.nextInt(4)) {
            case 0 -> s.oval(c.light, 45, 400, 430, 290, 290);
            case 1 -> s.fill(c.light, 38, "M150 740V400A250 250 0 0 1 650 400V740Z");
            case 2 -> hills(s);
            default -> diamonds(s);
        }
        s.box(c.table, 100, 0, 730, 800, 270, 0);
        s.box(Sketch.SHADE, 6, 0, 730, 800, 5, 0);
        if (s.oneIn(2)) {
            runner(s);
        }
    }

    private static void hills(Sketch s) {
        var c = s.colours;
        s.oval("#e2b04a", 38, 570, 250, 78, 78);
        s.fill(c.light, 45, "M0 560Q130 430 260 520T520 470T800 540V740H0Z");
        s.fill(c.light, 60, "M0 650Q180 560 340 625T640 590T800 640V740H0Z");
    }

    private static void diamonds(Sketch s) {
        s.tile("wall", 80, 120, "");
        s.line(s.colours.light, 3, 55, "M40 18L66 60L40 102L14 60ZM40 46L49 60L40 74L31 60Z");
        s.endTile().box("url(#wall)", 100, 0, 0, 800, 730, 0);
    }

    private static void runner(Sketch s) {
        var c = s.colours;
        s.tile("run", 64, 76, "translate(0 886)");
        s.fill(c.main, 70, "M32 10L58 38L32 66L6 38Z").fill(c.table, 100, "M32 24L45 38L32 52L19 38Z");
        s.fill(c.main, 70, "M0 28L9 38L0 48ZM64 28L55 38L64 48Z");
        s.endTile();
        s.box(c.light, 55, 0, 878, 800, 92, 0).box("url(#run)", 100, 0, 886, 800, 76, 0);
        s.line(c.main, 4, 70, "M0 880H800M0 968H800");
    }
}
