package releve.ward;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import releve.web.Words;

/** The form of a sample: what was taken, in how many tubes, with which numbers on them, for which tests. */
final class SampleForm {
    /** More than anybody draws from one patient in one go. */
    static final int MOST_TUBES = 40;

    /** Digits and letters, as specimen labels have them; a few print a hyphen between the parts. */
    private static final Pattern LABEL = Pattern.compile("[0-9A-Za-z](?:-?[0-9A-Za-z]){2,29}");

    private static final Plausible TUBES = Plausible.count(MOST_TUBES);

    private SampleForm() {}

    /** What a record of a sample must be, wherever it comes from. */
    static void check(Set<Specimen> what, int tubes, List<String> labels, List<String> words) {
        Plausible.check(TUBES, tubes);
        if (what.isEmpty()) {
            throw new IllegalArgumentException("a sample is of something");
        }
        Texts.said(words.getFirst(), Item.LONGEST_TEXT);
        words.forEach(each -> Texts.bounded(each, Item.LONGEST_TEXT));
        if (labels.size() > tubes || !labels.stream().allMatch(SampleForm::label) || twice(labels)) {
            throw new IllegalArgumentException(labels.size() + " labels on " + tubes
                    + " tubes: at most one each, of 3 to 30 digits and letters, none twice");
        }
        if (what.contains(Specimen.OTHER) && words.getLast().isBlank()) {
            throw new IllegalArgumentException("another sample says which");
        }
    }

    private static boolean label(String text) {
        return LABEL.matcher(text).matches();
    }

    private static boolean twice(List<String> labels) {
        return Set.copyOf(labels).size() < labels.size();
    }

    static void ask(Asking ask) {
        ask.some("what", "specimen", "specimen", Specimen.class)
                .number("tubes")
                .scans("labels", "labels", "labels")
                .line("tests", "tests", "tests")
                .one("urgency", "urgency", "", Urgency.class)
                .line("details", "details", "specimen-details")
                .line("collector", "collector", "");
    }

    static @Nullable Item read(Answers answers, Words words) {
        Set<Specimen> what = answers.some("what", Specimen.class);
        if (what.isEmpty()) {
            answers.mistake("what", words.text("ward.mistake.choose"));
        }
        Integer tubes = answers.whole("tubes", TUBES);
        if (tubes == null && answers.raw("tubes").isEmpty()) {
            answers.mistake("tubes", words.text("ward.mistake.missing"));
        }
        List<String> labels = labels(answers, tubes, words);
        String tests = answers.text("tests", Item.LONGEST_TEXT, true);
        Optional<Urgency> urgency = answers.one("urgency", Urgency.class, true);
        String details = answers.text("details", Item.LONGEST_TEXT, what.contains(Specimen.OTHER));
        String collector = answers.text("collector", Item.LONGEST_TEXT, false);
        return answers.clean() && tubes != null && urgency.isPresent()
                ? new Item.SampleTaken(what, tubes, labels, tests, urgency.get(), collector, details)
                : null;
    }

    /** As scanned one below the other, or typed with spaces or commas between. */
    private static List<String> labels(Answers answers, @Nullable Integer tubes, Words words) {
        List<String> labels = Arrays.stream(
                        answers.text("labels", Item.LONGEST_NOTE, false).split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        Optional<String> wrong = labels.stream().filter(each -> !label(each)).findFirst();
        if (wrong.isPresent()) {
            String shown = wrong.get().length() > 40 ? wrong.get().substring(0, 40) + "…" : wrong.get();
            answers.mistake("labels", words.text("ward.mistake.label", shown));
        } else if (twice(labels)) {
            answers.mistake("labels", words.text("ward.mistake.label-twice"));
        } else if (tubes != null && labels.size() > tubes) {
            answers.mistake("labels", words.text("ward.mistake.labels", labels.size(), tubes));
        }
        return labels;
    }
}
