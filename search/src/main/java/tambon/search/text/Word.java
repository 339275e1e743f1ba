package tambon.search.text;

/**
 * A word of a text, in its one {@link Spelling}.
 *
 * @param run words of one run were written without anything between them
 */
public record Word(String text, Script script, int run) {}
