package releve.crisis.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.web.Form;
import releve.web.Language;
import releve.web.Mistake;
import releve.web.Words;

/** What was typed into the notice's form, and what is to mend in it. */
final class NoticeForm {
    static final int LONGEST_PHONE = 60;

    /** A poster of more lines is not read. */
    private static final int MOST_LINES = 40;

    static final String PLACEHOLDERS = Arrays.stream(NoticeTemplate.Placeholder.values())
            .map(NoticeTemplate.Placeholder::typed)
            .collect(Collectors.joining(" "));

    private final Form form;
    private final Words words;
    private final List<Mistake> mistakes = new ArrayList<>();

    NoticeForm(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    static List<NoticeFormPage.Fields> of(Notice notice) {
        return Arrays.stream(Language.values())
                .map(each -> {
                    NoticeText text = notice.text(each);
                    return new NoticeFormPage.Fields(
                            each.tag(), each.ownName(), text.title(), text.text(), text.closed(), text.open());
                })
                .toList();
    }

    List<NoticeFormPage.Fields> fields() {
        return Arrays.stream(Language.values())
                .map(each -> new NoticeFormPage.Fields(
                        each.tag(),
                        each.ownName(),
                        form.text("title-" + each.tag()),
                        Said.lines(form.text("text-" + each.tag())),
                        form.text("closed-" + each.tag()),
                        form.text("open-" + each.tag())))
                .toList();
    }

    String phone() {
        return form.text("phone");
    }

    int seen() {
        String seen = form.text("seen");
        return seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0;
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    Optional<Map<Language, NoticeText>> read() {
        if (phone().length() > LONGEST_PHONE) {
            mistake("phone", words.text("crisis.log.mistake.long", LONGEST_PHONE));
        }
        Map<Language, NoticeText> texts = new EnumMap<>(Language.class);
        for (NoticeFormPage.Fields each : fields()) {
            int before = mistakes.size();
            check(each);
            if (mistakes.size() == before) {
                texts.put(
                        Language.find(each.tag()).orElseThrow(),
                        new NoticeText(each.title(), each.text(), each.closed(), each.open()));
            }
        }
        return mistakes.isEmpty() ? Optional.of(texts) : Optional.empty();
    }

    private void check(NoticeFormPage.Fields fields) {
        template("title-" + fields.tag(), fields.name(), fields.title(), NoticeText.LONGEST_TITLE);
        template("text-" + fields.tag(), fields.name(), fields.text(), NoticeText.LONGEST_TEXT);
        if (fields.text().lines().count() > MOST_LINES) {
            mistake("text-" + fields.tag(), words.text("crisis.log.notice.mistake.lines", fields.name(), MOST_LINES));
        }
        value("closed-" + fields.tag(), fields.name(), fields.closed());
        value("open-" + fields.tag(), fields.name(), fields.open());
    }

    private void template(String field, String language, String text, int longest) {
        if (text.isEmpty()) {
            mistake(field, words.text("crisis.log.notice.mistake.blank", language));
        } else if (text.length() > longest) {
            mistake(field, words.text("crisis.log.notice.mistake.long", language, longest));
        }
        NoticeTemplate.unknown(text)
                .ifPresent(each ->
                        mistake(field, words.text("crisis.log.notice.mistake.unknown", language, each, PLACEHOLDERS)));
    }

    private void value(String field, String language, String text) {
        if (text.length() > NoticeText.LONGEST_WORDS) {
            mistake(field, words.text("crisis.log.notice.mistake.long", language, NoticeText.LONGEST_WORDS));
        }
    }

    private void mistake(String field, String text) {
        mistakes.add(new Mistake(field, text));
    }
}
