package releve;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.journal.Journal;

/** Counts in a journal how often each form was filed by a ward, by the forms' keys and with its own eyes: it asks no view. */
record FormWitness(Journal journal) {
    private static final Pattern FORM = Pattern.compile("\"form\":\"([0-9a-f-]{36})\"");

    Map<String, Integer> times(Collection<String> forms) {
        Map<String, Integer> times = new HashMap<>();
        forms.forEach(form -> times.put(form, 0));
        journal.settle();
        journal.read().entries(0, entry -> {
            if (entry.kind().name().startsWith("ward.")) {
                journal.read().findPayload(entry.seq()).ifPresent(payload -> {
                    Matcher form = FORM.matcher(new String(payload, StandardCharsets.UTF_8));
                    if (form.find()) {
                        times.computeIfPresent(form.group(1), (each, n) -> n + 1);
                    }
                });
            }
        });
        return times;
    }
}
