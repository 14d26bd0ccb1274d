package releve.web;

/** A request no page of ours makes: too large, cross-site, without the form's token. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String textKey;

    BadRequest(int status, String textKey, String forLog) {
        super(forLog);
        this.status = status;
        this.textKey = textKey;
    }

    int status() {
        return status;
    }

    String textKey() {
        return textKey;
    }
}
