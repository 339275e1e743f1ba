package tambon.catalog.picture;

import tambon.catalog.PictureSize;

import java.util.Map;

/**
 * A photo as we keep it: nothing but its pixels, as JPEG in every size, and as WebP where that is smaller.
 *
 * @param width of the largest size, in pixels, as {@code height}
 */
public record DrawnAnew(int width, int height, Map<PictureSize, byte[]> jpeg, Map<PictureSize, byte[]> webp) {}
