package releve;

/** Ends a command with an exit code and one sentence for the person who typed it. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Stop(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
