package releve;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks for a PIN or password: unseen and twice on a terminal, else one line of standard input. Never an argument. */
final class SecretPrompt {
    private SecretPrompt() {}

    static String read(String name) throws IOException {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return line();
        }
        String first = typed(console, "PIN or password for " + name + ": ");
        String second = typed(console, "The same again: ");
        if (!first.equals(second)) {
            throw new Stop(ExitCode.NO, "the two are not the same; nothing was changed");
        }
        return first;
    }

    private static String typed(Console console, String prompt) {
        char @Nullable [] typed = console.readPassword("%s", prompt);
        return typed == null ? "" : new String(typed);
    }

    private static String line() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
            throw new Stop(ExitCode.WRONG_USAGE, "no PIN or password on standard input; nothing was changed");
        }
        return line;
    }
}
