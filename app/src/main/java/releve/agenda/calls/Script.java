package releve.agenda.calls;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import releve.agenda.BookingDetails;
import releve.agenda.Verdict;
import releve.agenda.Verdict.Choice;
import releve.web.Language;
import releve.web.Words;

/** What is said to a patient in their own language, where we speak it, else in the site's: on the telephone, in letters and in messages. */
final class Script {
    /** How sources name languages: ISO 639 in two and three letters, and the four languages' own words for each. */
    private static final Map<Language, List<String>> NAMES = Map.of(
            Language.FRENCH, List.of("fr", "fra", "fre", "french", "francais", "frans", "franzosisch"),
            Language.DUTCH,
                    List.of("nl", "nld", "dut", "dutch", "neerlandais", "nederlands", "niederlandisch", "vlaams"),
            Language.GERMAN, List.of("de", "deu", "ger", "german", "allemand", "duits", "deutsch"),
            Language.ENGLISH, List.of("en", "eng", "english", "anglais", "engels", "englisch"));

    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final Language site;

    Script(Language site, ZoneId zone) {
        this.site = site;
        for (Language each : Language.values()) {
            words.put(each, Words.of(each, zone, List.of("agenda/calls")));
        }
    }

    /** As bookings name the patient's language. */
    Language language(ToCall person) {
        return person.errands().stream()
                .map(each -> each.judged().of().booking().details().language())
                .flatMap(each -> find(each).stream())
                .findFirst()
                .orElse(site);
    }

    static Optional<Language> find(String named) {
        String plain = Normalizer.normalize(named, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        List<String> said = List.of(plain.split("[^a-z]+", -1));
        return Stream.of(Language.values())
                .filter(each -> NAMES.getOrDefault(each, List.of()).stream().anyMatch(said::contains))
                .findFirst();
    }

    Words in(Language language) {
        return Optional.ofNullable(words.get(language)).orElseThrow();
    }

    Words of(ToCall person) {
        return in(language(person));
    }

    /** What is to be said of an appointment, and where it is, to somebody who has been identified. */
    static String message(Errand errand, Words words) {
        BookingDetails details = errand.judged().of().booking().details();
        String where = Stream.of(details.unit(), details.site())
                .filter(each -> !each.isBlank())
                .reduce((unit, site) -> unit + ", " + site)
                .orElse("");
        String said = written(errand, words);
        return errand.goes() && !where.isEmpty() ? said + " " + words.text("agenda.calls.say.where", where) : said;
    }

    /** The same for a screen that lies on a table: nor who takes the patient over. */
    static String texted(Errand errand, Words words) {
        return errand.verdict().choice() == Choice.TRANSFER
                ? words.text("agenda.calls.say.transfer-elsewhere", start(errand, words))
                : written(errand, words);
    }

    private static String start(Errand errand, Words words) {
        return errand.start().map(each -> when(each, words)).orElseGet(() -> words.text("agenda.calls.say.no-time"));
    }

    /** The same without place, unit or procedure: for paper and messages that others may read. */
    static String written(Errand errand, Words words) {
        Verdict verdict = errand.verdict();
        String when = start(errand, words);
        return switch (verdict.choice()) {
            case GO ->
                words.text(
                        errand.moves() ? "agenda.calls.say.moved" : "agenda.calls.say.go", when, before(errand, words));
            case DEFER ->
                words.text(
                        "agenda.calls.say.defer",
                        when,
                        verdict.until().map(words::date).orElse(""));
            case TRANSFER -> words.text("agenda.calls.say.transfer", when, verdict.to());
            case CANCEL -> words.text("agenda.calls.say.cancel", when);
        };
    }

    private static String before(Errand errand, Words words) {
        return errand.judged()
                .of()
                .newDate()
                .flatMap(each -> each.move().from())
                .map(each -> when(each, words))
                .orElse(words.text("agenda.calls.say.no-time"));
    }

    static String when(Instant start, Words words) {
        return words.text("agenda.calls.say.when", words.date(start), words.time(start));
    }

    /** One word for what was decided. */
    static String verdict(Errand errand, Words words) {
        String key = errand.moves()
                ? "agenda.calls.verdict.moved"
                : "agenda.calls.verdict." + errand.verdict().choice().name().toLowerCase(Locale.ROOT);
        return words.text(key);
    }
}
