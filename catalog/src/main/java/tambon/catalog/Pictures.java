package tambon.catalog;

import java.util.Optional;

/** The pictures of the goods. */
public interface Pictures {

    /**
     * What lies under a picture's address.
     *
     * @param name the address without {@link PictureSize#PATH}; anything at all may be asked for
     * @param webp whether who asks can show WebP, and rather has it: photos kept before it was made are JPEG only
     * @return empty if there is no such picture; otherwise always the same, so that it may be kept for ever
     */
    Optional<PictureFile> read(String name, boolean webp);
}
