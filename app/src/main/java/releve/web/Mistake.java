package releve.web;

/** Something to mend in a form: which field, and what to do, in the visitor's language. */
public record Mistake(String field, String text) {
    public Mistake {
        if (!field.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("field '" + field + "': the id of an input expected");
        }
    }
}
