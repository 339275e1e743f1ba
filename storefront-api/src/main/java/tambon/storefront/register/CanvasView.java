package tambon.storefront.register;

import tambon.catalog.GroupCanvases.Box;
import tambon.catalog.GroupCanvases.Canvas;
import tambon.catalog.ProducerGroup;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Fields;

import java.util.List;

/** A group's business canvas, to be filled in or printed. */
public record CanvasView(ProducerGroup group, Canvas canvas, Fields fields, boolean done) {

    public List<Box> boxes() {
        return List.of(Box.values());
    }

    public String text(Box box) {
        return canvas.boxes().getOrDefault(box, "");
    }

    public String path() {
        return "/register/groups/" + PublicId.of(group.id());
    }
}
