package tambon.storefront.gate;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;
import java.net.InetAddress;

/**
 * From which address a request comes: the other end of the connection, or, behind a proxy of ours, what
 * that proxy writes into the header that {@code tambon.client-address-header} names. Headers nobody
 * named are not believed: anyone can send them.
 */
@Singleton
public class ClientAddress {

    private final String header;

    ClientAddress(@Value("${tambon.client-address-header:}") String header) {
        this.header = header;
    }

    public InetAddress of(HttpRequest<?> request) {
        var direct = request.getRemoteAddress().getAddress();
        if (header.isEmpty()) {
            return direct;
        }
        var told = request.getHeaders().getAll(header);
        return told.isEmpty() ? direct : lastOf(told.getLast(), direct);
    }

    /** The last one is what our own proxy added; those before it are hearsay. */
    private static InetAddress lastOf(String told, InetAddress otherwise) {
        var last = told.substring(told.lastIndexOf(',') + 1).strip();
        try {
            return InetAddress.ofLiteral(last);
        } catch (IllegalArgumentException noAddress) {
            return otherwise;
        }
    }
}
