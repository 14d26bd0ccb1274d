package releve.staff;

import java.util.Optional;
import releve.web.Words;

/**
 * What somebody saw, in the reader's words. The journal has it as {@code chart drugs}, {@code record weight}, {@code search, found 3};
 * what has no words here stands as the journal has it.
 */
final class SeenWords {
    private final Words words;

    SeenWords(Words words) {
        this.words = words;
    }

    String of(String what) {
        int comma = what.indexOf(", ");
        String head = comma < 0 ? what : what.substring(0, comma);
        String number = comma < 0 ? "" : what.substring(comma).replaceAll("[^0-9+]", "");
        String text = part(head, "chart ", "staff.seen.chart-part", "chart.part.")
                .or(() -> part(head, "record ", "staff.seen.record-form", "ward.form."))
                .or(() -> printedOn(head))
                .or(() -> words.find("staff.seen." + head.replace(' ', '-')))
                .orElse(head);
        return number.isEmpty() ? text : text + " (" + number + ")";
    }

    /** {@code chart drugs}: the whole, and the part by the name it has on its own page. */
    private Optional<String> part(String head, String whole, String text, String parts) {
        return Optional.of(head)
                .filter(each -> each.startsWith(whole))
                .flatMap(each -> words.find(parts + each.substring(whole.length())))
                .map(part -> words.text(text, part));
    }

    private Optional<String> printedOn(String head) {
        return Optional.of(head)
                .filter(each -> each.startsWith("print on "))
                .map(each -> words.text("staff.seen.print-on", each.substring("print on ".length())));
    }
}
