package releve.web;

/** Thrown on the way to a page when the visitor gets another one first, under the same address: a question to answer before. */
public final class Instead extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String template;
    private final transient Object page;

    /** @param page the parameter of the template */
    public Instead(int status, String template, Object page) {
        super(template);
        this.status = status;
        this.template = template;
        this.page = page;
    }

    int status() {
        return status;
    }

    String template() {
        return template;
    }

    Object page() {
        return page;
    }
}
