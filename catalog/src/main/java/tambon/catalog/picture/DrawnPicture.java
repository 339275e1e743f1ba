package tambon.catalog.picture;

import tambon.catalog.ProductType;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The picture that stands for a product without photos: a quiet still life of a thing of its type, as SVG, upright 4:5. */
public final class DrawnPicture {

    private DrawnPicture() {}

    /**
     * Draws it; the same type and seed give the same picture to the letter, on every machine.
     *
     * @param seed the product's id, or any number at all
     * @return SVG of less than 6 kB: shapes only, nothing fetched, no words, no script
     */
    public static String of(ProductType type, long seed) {
        var chance = new Random(mixed(seed));
        var palettes = Palette.values();
        var sketch = new Sketch(palettes[chance.nextInt(palettes.length)], chance);
        var motifs = motifs(type);
        motifs.get(chance.nextInt(motifs.size())).accept(sketch);
        return sketch.finished();
    }

    private static List<Consumer<Sketch>> motifs(ProductType type) {
        return switch (type) {
            case FOOD -> FoodMotif.ALL;
            case DRINK -> DrinkMotif.ALL;
            case TEXTILE -> ClothMotif.ALL;
            case HOUSEHOLD -> HouseMotif.ALL;
            case HERBAL -> HerbMotif.ALL;
        };
    }

    /** Ids that follow each other must not draw alike: the finalizer of SplitMix64. */
    private static long mixed(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
