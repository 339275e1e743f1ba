package tambon.orders.stripe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Stripe's form bodies as trees: {@code a[b][0]=c} is {@code {"a":{"b":{"0":"c"}}}}. */
final class Forms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STEP = Pattern.compile("^[^\\[]+|\\[([^\\]]*)\\]");

    private Forms() {}

    static ObjectNode decode(String body) {
        var tree = JSON.createObjectNode();
        for (var pair : body.isBlank() ? new String[0] : body.split("&", -1)) {
            var sides = pair.split("=", 2);
            var steps = new ArrayList<String>();
            var found = STEP.matcher(URLDecoder.decode(sides[0], StandardCharsets.UTF_8));
            while (found.find()) {
                steps.add(found.group(1) == null ? found.group() : found.group(1));
            }
            var at = tree;
            for (var step : steps.subList(0, steps.size() - 1)) {
                at = at.get(step) instanceof ObjectNode known ? known : at.putObject(step);
            }
            at.put(steps.getLast(), sides.length < 2 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return tree;
    }
}
