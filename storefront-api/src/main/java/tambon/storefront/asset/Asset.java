package tambon.storefront.asset;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A file that pages need, held in memory as it is sent. Not a record: its bytes are not copied, and nobody changes them. */
final class Asset {

    private static final Pattern OTHER = Pattern.compile("url\\(([a-z0-9.-]+)\\)");
    private static final Map<String, String> KINDS = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8",
            "webmanifest", "application/manifest+json");

    private final String kind;
    private final String hash;
    private final byte[] bytes;
    private final byte @Nullable [] zipped;

    private Asset(String kind, byte[] bytes, byte @Nullable [] zipped) {
        this.kind = kind;
        this.hash = hash(bytes);
        this.bytes = bytes;
        this.zipped = zipped;
    }

    static Asset of(String name, byte[] file) {
        var ending = name.substring(name.lastIndexOf('.') + 1);
        var bytes = ending.equals("css") ? withAddresses(file) : file;
        return new Asset(
                KINDS.getOrDefault(ending, "application/octet-stream"),
                bytes,
                ending.equals("woff2") || ending.equals("png") ? null : zip(bytes));
    }

    /** As the header {@code Content-Type} says it. */
    String kind() {
        return kind;
    }

    /** The first 12 hexadecimal digits of the content's SHA-256. */
    String hash() {
        return hash;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The bytes under gzip; null where that saves nothing. */
    byte @Nullable [] zipped() {
        return zipped;
    }

    /** Style sheets name other assets as {@code url(name)}; those have addresses of their own. */
    private static byte[] withAddresses(byte[] css) {
        return OTHER.matcher(new String(css, StandardCharsets.UTF_8))
                .replaceAll(found -> "url(" + Assets.address(found.group(1)) + ")")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
