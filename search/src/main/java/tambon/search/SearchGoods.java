package tambon.search;

/** Finds published goods. Answers from the index alone; what it says may be two seconds old. */
public interface SearchGoods {

    /** @throws SearchUnavailable if the index cannot be asked just now; the shop then lists from the database */
    GoodsFound search(GoodsQuery query);
}
