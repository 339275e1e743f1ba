package tambon.storefront.browsing;

import java.util.List;

/**
 * A property to narrow the list by, as the page shows it.
 *
 * @param name of the parameter
 */
public record FacetView(String name, String title, List<Option> options) {

    public FacetView {
        options = List.copyOf(options);
    }

    public record Option(String value, String label, int count, boolean chosen) {}
}
