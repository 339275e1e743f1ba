package tambon.search.index;

/** Knows the {@link Glossary} of this moment: what comes with the program and what the staff added. */
public interface Meanings {

    Glossary now();
}
