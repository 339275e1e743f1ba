package tambon.storefront.seo;

/** Writes XML that machines read: elements with text, nothing else. */
final class Xml {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Markup as it stands; never with text of others in it. */
    Xml raw(String markup) {
        text.append(markup);
        return this;
    }

    Xml element(String name, String content) {
        text.append('<').append(name).append('>');
        escape(content);
        text.append("</").append(name).append('>');
        return this;
    }

    /** Text or an attribute's value. */
    Xml escape(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        text.append(c);
                    }
                }
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
