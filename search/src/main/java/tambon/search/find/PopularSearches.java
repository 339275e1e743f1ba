package tambon.search.find;

import java.util.List;

/** What many look for. */
interface PopularSearches {

    /** Most often first; possibly a minute old. */
    List<String> now();

    /** Somebody looked for this, and every word of it names goods. */
    void count(String text);
}
