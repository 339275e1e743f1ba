package tambon.storefront.page;

import io.micronaut.views.jte.HtmlJteViewsRenderer;
import tambon.infra.print.Press;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Prints a page on paper: a template that is well-formed XHTML, made into a PDF file. */
@Singleton
public final class PaperWriter {

    private final HtmlJteViewsRenderer<Map<String, Object>> renderer;
    private final Press press;

    PaperWriter(HtmlJteViewsRenderer<Map<String, Object>> renderer, Press press) {
        this.renderer = renderer;
        this.press = press;
    }

    public byte[] pdf(Page page) {
        var html = new StringWriter();
        try {
            renderer.render(page.template(), Map.of("f", page.frame(), "it", page.it()), null)
                    .writeTo(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory is the only thing written to
        }
        return press.print(html.toString());
    }
}
