package tambon.catalog.picture;

import java.util.Random;

/** A sheet 800 wide and 1,000 high that shapes are put on, one over the other; written out as SVG of plain shapes. */
final class Sketch {

    static final String CREAM = "#fdfaf2";
    static final String LEAF = "#3f7549";
    static final String LEAF_DEEP = "#27563a";
    static final String SHADE = "#1a1410";

    final Palette colours;
    final Random chance;
    private final StringBuilder svg = new StringBuilder(4_096)
            .append(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 1000\" width=\"800\" height=\"1000\">");

    Sketch(Palette colours, Random chance) {
        this.colours = colours;
        this.chance = chance;
    }

    Sketch fill(String colour, String path) {
        return fill(colour, 100, path);
    }

    /** @param opacity in per cent, as everywhere here */
    Sketch fill(String colour, int opacity, String path) {
        svg.append("<path fill=\"").append(colour).append('"');
        return opacity("fill-opacity", opacity).shape(path);
    }

    Sketch line(String colour, int width, String path) {
        return line(colour, width, 100, path);
    }

    Sketch line(String colour, int width, int opacity, String path) {
        svg.append("<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke=\"")
                .append(colour)
                .append("\" stroke-width=\"")
                .append(width)
                .append('"');
        return opacity("stroke-opacity", opacity).shape(path);
    }

    Sketch oval(String colour, int opacity, int x, int y, int halfWidth, int halfHeight) {
        svg.append("<ellipse fill=\"").append(colour).append('"');
        opacity("fill-opacity", opacity);
        attribute("cx", x).attribute("cy", y).attribute("rx", halfWidth).attribute("ry", halfHeight);
        svg.append("/>");
        return this;
    }

    Sketch box(String colour, int opacity, int x, int y, int width, int height, int corner) {
        svg.append("<rect fill=\"").append(colour).append('"');
        opacity("fill-opacity", opacity);
        attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
        if (corner > 0) {
            attribute("rx", corner);
        }
        svg.append("/>");
        return this;
    }

    /** What a thing standing on the table throws on it. */
    Sketch shadow(int x, int y, int halfWidth) {
        return oval(SHADE, 10, x + 14, y, halfWidth, halfWidth / 8)
                .oval(SHADE, 12, x + 6, y, halfWidth * 4 / 5, halfWidth / 13);
    }

    /** A leaf from its stalk at (x, y), turned clockwise from upright by so many degrees. */
    Sketch leaf(String colour, int x, int y, int length, int degrees) {
        int half = length / 4;
        group("translate(" + x + " " + y + ") rotate(" + degrees + ")");
        fill(
                colour,
                "M0 0C" + -half * 3 / 2 + " " + -length / 3 + " " + -half + " " + -length * 4 / 5 + " 0 " + -length
                        + "C" + half + " " + -length * 4 / 5 + " " + half * 3 / 2 + " " + -length / 3 + " 0 0Z");
        line(CREAM, 3, 45, "M0 -6V" + -length * 5 / 6);
        return end();
    }

    /** Defines a repeated tile; shapes put on until {@link #endTile} belong to it. Used as colour {@code url(#name)}. */
    Sketch tile(String name, int width, int height, String transform) {
        svg.append("<defs><pattern id=\"").append(name).append("\" patternUnits=\"userSpaceOnUse\"");
        attribute("width", width).attribute("height", height);
        if (!transform.isEmpty()) {
            svg.append(" patternTransform=\"").append(transform).append('"');
        }
        svg.append('>');
        return this;
    }

    Sketch endTile() {
        svg.append("</pattern></defs>");
        return this;
    }

    Sketch group(String transform) {
        svg.append("<g transform=\"").append(transform).append("\">");
        return this;
    }

    Sketch end() {
        svg.append("</g>");
        return this;
    }

    boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    String finished() {
        return svg + "</svg>";
    }

    private Sketch opacity(String name, int percent) {
        if (percent < 100) {
            svg.append(' ')
                    .append(name)
                    .append(percent < 10 ? "=\".0" : "=\".")
                    .append(percent)
                    .append('"');
        }
        return this;
    }

    private Sketch attribute(String name, int value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    private Sketch shape(String path) {
        svg.append(" d=\"").append(path).append("\"/>");
        return this;
    }
}
