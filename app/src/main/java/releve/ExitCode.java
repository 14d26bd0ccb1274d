package releve;

/** What a command's exit code says. */
final class ExitCode {
    static final int DONE = 0;
    static final int NO = 1;
    static final int WRONG_USAGE = 2;
    static final int BROKEN_MACHINE = 3;

    private ExitCode() {}
}
