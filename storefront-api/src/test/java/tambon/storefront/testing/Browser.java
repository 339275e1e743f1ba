package tambon.storefront.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static java.util.stream.Collectors.joining;

/**
 * As much of a browser as a test needs: keeps cookies, sends forms, says that they come from the same
 * site, and follows no redirect by itself. Without cookies it is as good as a program.
 */
public final class Browser {

    private final URI site;
    private final HttpClient client;
    private final Map<String, String> cookies = new TreeMap<>();

    /** One with an address of its own, so that tests do not use up each other's tries. */
    public Browser(URI site) {
        this(site, anyAddress());
    }

    /** On Linux all of 127.0.0.0/8 is this machine. */
    public Browser(URI site, String address) {
        this.site = site;
        this.client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private Browser(URI site, HttpClient client) {
        this.site = site;
        this.client = client;
    }

    public static String anyAddress() {
        var random = ThreadLocalRandom.current();
        return "127." + random.nextInt(1, 255) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** @param fields names and values in turn */
    public HttpResponse<String> submit(String path, String... fields) {
        return send(request(path, "Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /**
     * Sends a form with one file in it.
     *
     * @param fields names and values of its other fields, in turn
     */
    public HttpResponse<String> upload(String path, String field, String fileName, byte[] file, String... fields) {
        var boundary = "----tambon" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(part(boundary, fields[i], "", fields[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        body.writeBytes(part(boundary, field, "; filename=\"" + fileName + "\"", file));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(path, "Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String boundary, String name, String more, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n"
                        + (more.isEmpty() ? "" : "Content-Type: application/octet-stream\r\n") + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    /** As a program does: JSON, and nothing said of where it comes from. */
    public HttpResponse<String> json(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    /** Sends with the cookies there are, keeps those that come. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    /** A file, byte by byte. */
    public HttpResponse<byte[]> fetch(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reader) {
        synchronized (cookies) {
            if (!cookies.isEmpty()) {
                request.setHeader(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(joining("; ")));
            }
        }
        try {
            var response = client.send(request.build(), reader);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Optional<String> cookie(String name) {
        synchronized (cookies) {
            return Optional.ofNullable(cookies.get(name));
        }
    }

    /** By name, as they are now. */
    public Map<String, String> cookies() {
        synchronized (cookies) {
            return Map.copyOf(cookies);
        }
    }

    /** Another browser window, so to say, with the same cookies. */
    public Browser twin() {
        var twin = new Browser(site, client);
        synchronized (cookies) {
            twin.cookies.putAll(cookies);
        }
        return twin;
    }

    public Browser with(String cookie, String value) {
        synchronized (cookies) {
            cookies.put(cookie, value);
        }
        return this;
    }

    public Browser without(String cookie) {
        synchronized (cookies) {
            cookies.remove(cookie);
        }
        return this;
    }

    private void keep(String line) {
        synchronized (cookies) {
            for (var cookie : HttpCookie.parse(line)) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
    }

    private static String form(String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
