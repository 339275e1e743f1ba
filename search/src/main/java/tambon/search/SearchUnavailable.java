package tambon.search;

/** The search engine cannot be reached, or is too busy to answer in time. */
public final class SearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SearchUnavailable(String message) {
        super(message);
    }

    public SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
