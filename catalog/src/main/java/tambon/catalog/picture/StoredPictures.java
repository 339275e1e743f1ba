package tambon.catalog.picture;

import tambon.catalog.PictureFile;
import tambon.catalog.Pictures;
import tambon.catalog.ProductType;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

@Singleton
final class StoredPictures implements Pictures {

    private static final Pattern PHOTO = Pattern.compile("([0-9a-z]{13})-(320|640|1280)\\.jpg");
    private static final Pattern DRAWN = Pattern.compile("([0-9a-z]{13})-([a-z]{4,9})\\.svg");

    private final Statements sql;

    StoredPictures(Statements sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PictureFile> read(String name, boolean webp) {
        var photo = PHOTO.matcher(name);
        if (photo.matches()) {
            return photo(photo.group(1), Integer.parseInt(photo.group(2)), webp);
        }
        var drawn = DRAWN.matcher(name);
        return drawn.matches() ? drawn(drawn.group(1), drawn.group(2)) : Optional.empty();
    }

    private Optional<PictureFile> photo(String publicId, int pixels, boolean webp) {
        var id = PublicId.parse(publicId);
        return id.isEmpty()
                ? Optional.empty()
                : sql.first(
                        """
                        select format, bytes from tambon_catalog.picture_bytes
                        where picture_id = ? and pixels = ? and format in ('jpeg', ?) order by format desc limit 1""",
                        row -> new PictureFile("image/" + row.text("format"), row.bytes("bytes")),
                        id.getAsLong(),
                        pixels,
                        webp ? "webp" : "jpeg");
    }

    private Optional<PictureFile> drawn(String publicId, String type) {
        var id = PublicId.parse(publicId);
        return id.isEmpty()
                ? Optional.empty()
                : Arrays.stream(ProductType.values())
                        .filter(known -> known.name().equalsIgnoreCase(type))
                        .findFirst()
                        .map(known -> svg(DrawnPicture.of(known, name(id.getAsLong()), id.getAsLong())));
    }

    private String name(long product) {
        return sql.first("select name_th from tambon_catalog.product where id = ?", row -> row.text("name_th"), product)
                .orElse("");
    }

    private static PictureFile svg(String drawing) {
        return new PictureFile("image/svg+xml", drawing.getBytes(StandardCharsets.UTF_8));
    }
}
