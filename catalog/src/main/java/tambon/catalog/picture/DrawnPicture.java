package tambon.catalog.picture;

import tambon.catalog.ProductType;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The picture that stands for a product without photos: a quiet still life of what its name says it is, or else of a thing of its
 * type, as SVG, upright 4:5.
 */
public final class DrawnPicture {

    private DrawnPicture() {}

    /**
     * Draws it; the same type, name and seed give the same picture to the letter, on every machine.
     *
     * @param name in Thai; may be empty
     * @param seed the product's id, or any number at all
     * @return SVG of less than 6 kB: shapes only, nothing fetched, no words, no script
     */
    public static String of(ProductType type, String name, long seed) {
        var chance = new Random(mixed(seed));
        var palettes = Palette.values();
        var sketch = new Sketch(palettes[chance.nextInt(palettes.length)], chance);
        var plain = plain(type);
        var any = plain.get(chance.nextInt(plain.size()));
        named(type).stream()
                .filter(motif -> motif.fits(name))
                .findFirst()
                .map(Motif::drawing)
                .orElse(any)
                .accept(sketch);
        return sketch.finished();
    }

    private static List<Motif> named(ProductType type) {
        return switch (type) {
            case FOOD -> FoodMotif.NAMED;
            case DRINK -> DrinkMotif.NAMED;
            case TEXTILE -> ClothMotif.NAMED;
            case HOUSEHOLD -> HouseMotif.NAMED;
            case HERBAL -> HerbMotif.NAMED;
        };
    }

    /** What may stand for any thing of the type. */
    private static List<Consumer<Sketch>> plain(ProductType type) {
        return switch (type) {
            case FOOD -> FoodMotif.PLAIN;
            case DRINK -> DrinkMotif.PLAIN;
            case TEXTILE -> ClothMotif.PLAIN;
            case HOUSEHOLD -> HouseMotif.PLAIN;
            case HERBAL -> HerbMotif.PLAIN;
        };
    }

    /** Ids that follow each other must not draw alike: the finalizer of SplitMix64. */
    private static long mixed(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
