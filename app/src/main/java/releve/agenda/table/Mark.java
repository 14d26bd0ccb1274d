package releve.agenda.table;

/** A state in a box: a shape, a word, and a style that only underlines them. */
public record Mark(String shape, String text, String style) {
    @Override
    public String toString() {
        return shape + " " + text;
    }
}
