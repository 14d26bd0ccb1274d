package releve.agenda.rescue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a calendar into its events and time zones, one after another, so that one broken event spoils only itself and a long calendar
 * need not lie in memory as a whole.
 */
final class Components {
    private final Consumer<String> header;
    private final Consumer<Component> to;
    private @Nullable String open;
    private List<String> lines = new ArrayList<>();
    private long begin;
    private int length;

    private Components(Consumer<String> header, Consumer<Component> to) {
        this.header = header;
        this.to = to;
    }

    /** @param header is given the lines that stand in no event and no time zone */
    static void each(Reader text, Consumer<String> header, Consumer<Component> to) {
        var components = new Components(header, to);
        try (var in = new BufferedReader(text)) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                components.take(number, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        components.close(Reason.EVENT_UNFINISHED);
    }

    private void take(long number, String line) {
        if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
            if (open != null) {
                add(line.substring(1), true);
            }
            return;
        }
        String name = line.strip().toUpperCase(Locale.ROOT);
        if (name.equals("BEGIN:VEVENT") || name.equals("BEGIN:VTIMEZONE")) {
            close(Reason.EVENT_UNFINISHED);
            open = name.substring("BEGIN:".length());
            begin = number;
        }
        if (open == null) {
            header.accept(line.strip());
            return;
        }
        add(line, false);
        if (name.equals("END:" + open)) {
            close(null);
        } else if (name.equals("END:VCALENDAR")) {
            close(Reason.EVENT_UNFINISHED);
        }
    }

    private void add(String text, boolean folded) {
        length += text.length();
        if (length > Limits.RECORD) {
            return;
        }
        if (folded && !lines.isEmpty()) {
            lines.set(lines.size() - 1, lines.getLast() + text);
        } else {
            lines.add(text);
        }
    }

    private void close(@Nullable Reason fault) {
        if (open != null) {
            Reason found = length > Limits.RECORD ? Reason.CELL_TOO_LONG : fault;
            to.accept(new Component(begin, open.equals("VEVENT"), lines, found));
        }
        open = null;
        lines = new ArrayList<>();
        length = 0;
    }
}
