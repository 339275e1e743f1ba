package tambon.storefront.page;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.codec.CodecException;
import io.micronaut.views.jte.HtmlJteViewsRenderer;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a {@link Page} as HTML wherever one is answered, error handlers included. */
@Singleton
@Produces(MediaType.TEXT_HTML)
final class PageWriter implements MessageBodyWriter<Page> {

    private final HtmlJteViewsRenderer<Map<String, Object>> renderer;

    PageWriter(HtmlJteViewsRenderer<Map<String, Object>> renderer) {
        this.renderer = renderer;
    }

    @Override
    public void writeTo(Argument<Page> type, MediaType mediaType, Page page, MutableHeaders headers, OutputStream out) {
        headers.set("Content-Type", "text/html; charset=utf-8");
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            renderer.render(page.template(), Map.of("f", page.frame(), "it", page.it()), null)
                    .writeTo(writer);
            writer.flush();
        } catch (IOException e) {
            throw new CodecException("cannot write the page " + page.template(), e);
        }
    }
}
