package tambon.catalog.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A second file inside a picture: what is a JPEG to one program and an archive, a document or a script to another. We
 * keep only pictures that we drew anew, so it could do no harm here; who sends one is told all the same. The film that
 * telephones put behind a photo is none.
 *
 * @see <a href="https://owasp.org/www-community/vulnerabilities/Unrestricted_File_Upload">OWASP: file upload</a>
 */
final class Stowaway {

    /** A document is taken for a PDF if this stands in its first kilobyte. */
    private static final int WHERE_PDF_BEGINS = 1_024;

    /** An archive ends with its directory's end, at most a comment of 65,535 bytes behind it. */
    private static final int ARCHIVE_END = 22;

    private static final int LONGEST_COMMENT = 65_535;
    private static final List<String> SCRIPTS = List.of("<script", "<html", "<?php", "<svg");

    private Stowaway() {}

    static boolean in(byte[] file) {
        return isArchive(file) || isDocument(file) || holdsScript(file);
    }

    private static boolean isDocument(byte[] file) {
        return new String(file, 0, Math.min(file.length, WHERE_PDF_BEGINS), StandardCharsets.ISO_8859_1)
                .contains("%PDF-");
    }

    /** Its end says how long its comment is, and that is exactly what follows. */
    private static boolean isArchive(byte[] file) {
        int first = Math.max(0, file.length - ARCHIVE_END - LONGEST_COMMENT);
        for (int at = file.length - ARCHIVE_END; at >= first; at--) {
            boolean sign = file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6;
            if (sign && at + ARCHIVE_END + unsigned(file[at + 20]) + 256 * unsigned(file[at + 21]) == file.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsScript(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return SCRIPTS.stream().anyMatch(text::contains);
    }

    private static int unsigned(byte value) {
        return value & 0xFF;
    }
}
