package tambon.search.index;

import java.util.Collection;

/** One filling of an engine, fed in the order of changes. */
public interface Index {

    /** The last change taken in, surviving a restart; 0 for an empty index. */
    long position();

    /**
     * Takes in changes, each a product as it is now or one to be removed. An older change of a product
     * never undoes a newer one.
     *
     * @param position the last change's number, kept together with what it changed
     */
    void take(Collection<IndexedGood> goods, Collection<Long> removed, long position);

    /** Makes all that was taken in so far findable. */
    void show();
}
