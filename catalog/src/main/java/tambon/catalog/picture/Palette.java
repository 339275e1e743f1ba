package tambon.catalog.picture;

/** Colours that go together, from those of the pages: paper, indigo, turmeric, leaf, clay, and lac as a drop only. */
enum Palette {
    INDIGO("#edf0f7", "#d9dfed", "#2f4d8a", "#1d3263", "#a9bbe0", "#d39a2c"),
    SKY("#f2f1ea", "#dfe3e6", "#4a6796", "#2b4270", "#bccbe2", "#9a1b30"),
    LEAF("#edf2e6", "#d8e2cd", "#4a7a52", "#27563a", "#b4cfa8", "#cf9426"),
    TURMERIC("#fbf2da", "#f0dfb4", "#cf9426", "#94650d", "#efd591", "#24407a"),
    CLAY("#f7ece2", "#ead7c5", "#b06d49", "#7b442b", "#e2bd9f", "#27633a"),
    BAMBOO("#f5f1e3", "#e6dcc0", "#a98d4f", "#735b28", "#ddcb98", "#3a6b46"),
    PAPER("#f6f3ec", "#e7e0d3", "#7d7468", "#4a433b", "#d3c8b6", "#9a1b30");

    final String wall;
    final String table;
    final String main;
    final String deep;
    final String light;
    final String accent;

    Palette(String wall, String table, String main, String deep, String light, String accent) {
        this.wall = wall;
        this.table = table;
        this.main = main;
        this.deep = deep;
        this.light = light;
        this.accent = accent;
    }
}
