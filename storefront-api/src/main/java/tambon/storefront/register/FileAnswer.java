package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import tambon.catalog.RegisterFile;
import tambon.storefront.problem.Answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A paper as a download that no browser runs anything of. */
final class FileAnswer {

    private FileAnswer() {}

    static HttpResponse<?> of(HttpRequest<?> request, Optional<RegisterFile.Content> found) {
        if (found.isEmpty()) {
            return Answer.notFound(request);
        }
        var file = found.get().file();
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(found.get().bytes())
                .contentType(MediaType.of(file.contentType()))
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store");
    }
}
