package releve.agenda.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.agenda.Booking;
import releve.agenda.Case;
import releve.agenda.DeskFact;
import releve.agenda.Feasible;
import releve.agenda.Heard;
import releve.agenda.Judged;
import releve.agenda.NewDate;
import releve.agenda.Rest;
import releve.agenda.Sort;
import releve.agenda.Standing.Word;
import releve.agenda.Tables;
import releve.agenda.Verdict;
import releve.agenda.Voice;
import releve.crisis.Services;
import releve.crisis.Trust;
import releve.identity.Patient;
import releve.web.Words;

/** Says cases in the words of a page. */
final class CaseWords {
    private final Words words;
    private final Map<String, String> names;
    private final Tables tables;
    private final Predicate<Patient> named;
    private final Trust trust;
    private final Instant now;

    /** @param names of people by the journal's {@code account/ID}; {@code named} whom the visitor may see by name */
    CaseWords(
            Words words, Map<String, String> names, Tables tables, Predicate<Patient> named, Trust trust, Instant now) {
        this.words = words;
        this.names = names;
        this.tables = tables;
        this.named = named;
        this.trust = trust;
        this.now = now;
    }

    Words words() {
        return words;
    }

    /** @param query of the list that it stands in, for its address */
    CaseLine line(Judged judged, String query) {
        Booking booking = judged.of().booking();
        Stage stage = Stage.of(judged);
        return new CaseLine(
                CouncilRoom.path(judged.of().ref()) + query,
                booking.findStart().map(words::date).orElse(""),
                booking.findStart().map(words::time).orElse("?"),
                who(judged),
                what(judged),
                urgent(judged),
                feasible(judged),
                voices(judged),
                new Mark(stage.shape(), words.text(stage.key()), stage.style()),
                new StandsWords(this, now).of(judged.standing()),
                new HarmWords(this, now).of(judged),
                heed(judged));
    }

    boolean isNamed(Patient patient) {
        return named.test(patient);
    }

    private CaseLine.Who who(Judged judged) {
        Patient patient = judged.of().patient();
        if (!named.test(patient)) {
            return new CaseLine.Who(
                    "■ " + words.text("agenda.confidential"),
                    "",
                    "",
                    patient.ref().number(),
                    "");
        }
        String own = Objects.requireNonNullElse(patient.person().phones(), "");
        String booked = judged.of().booking().appointment().phones();
        return new CaseLine.Who(
                patient.name(),
                birth(Objects.requireNonNullElse(patient.person().birth(), "")),
                Objects.requireNonNullElse(patient.person().sex(), "?"),
                patient.ref().number(),
                booked.isBlank() ? own : booked);
    }

    private String birth(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}.*") ? words.date(LocalDate.parse(iso.substring(0, 10))) : iso;
    }

    private CaseLine.What what(Judged judged) {
        Booking booking = judged.of().booking();
        var details = booking.details();
        String procedure = Optional.ofNullable(details.procedure())
                .map(each -> each.text().isBlank() ? each.code() : each.text())
                .orElse("");
        String title = Stream.of(
                        procedure,
                        booking.appointment().kind(),
                        booking.appointment().reason())
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("?");
        return new CaseLine.What(
                sort(judged.meaning().sort()),
                title,
                Stream.of(details.unit(), details.site(), details.service(), details.physician())
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(" · ")));
    }

    String sort(Sort sort) {
        return words.text(Keys.sort(sort));
    }

    private CaseLine.Urgent urgent(Judged judged) {
        boolean proposed = judged.classed().isEmpty();
        return new CaseLine.Urgent(
                judged.urgency().code(),
                judged.urgency().ncepod(),
                proposed,
                proposed ? own(judged.meaning().proposed().reason()) : "",
                words.date(judged.limit()));
    }

    /** A text of the tables in the visitor's language; in another where it has none. */
    String own(Map<String, String> texts) {
        return Tables.said(texts, words.language().tag());
    }

    private CaseLine.Feasibility feasible(Judged judged) {
        List<String> details = new ArrayList<>();
        if (judged.of().booking().details().site().isBlank()) {
            details.add("▲ " + words.text("agenda.feasible.no-site"));
        }
        Mark mark = switch (judged.feasible()) {
            case Feasible.Here ignored -> new Mark("●", words.text("agenda.feasible.here"), "good");
            case Feasible.WithWorkaround with -> {
                with.degraded().forEach(each -> details.add(workaround(each)));
                yield new Mark("▲", words.text("agenda.feasible.workaround"), "warn");
            }
            case Feasible.Elsewhere elsewhere -> {
                elsewhere.missing().forEach(each -> details.add(rest(each)));
                details.add(words.text(
                        "agenda.feasible.where",
                        Stream.concat(elsewhere.sites().stream(), elsewhere.partners().stream())
                                .collect(Collectors.joining(", "))));
                yield new Mark("→", words.text("agenda.feasible.elsewhere"), "calm");
            }
            case Feasible.Nowhere nowhere -> {
                nowhere.missing().forEach(each -> details.add(rest(each)));
                yield new Mark("■", words.text("agenda.feasible.nowhere"), "bad");
            }
        };
        return new CaseLine.Feasibility(mark, details);
    }

    private String workaround(Rest rest) {
        String instead = own(tables.workarounds().getOrDefault(rest.service(), Map.of()));
        return rest(rest) + (instead.isEmpty() ? "" : " – " + instead);
    }

    /** <i>Laboratoire : ▲ dégradé</i>. */
    String rest(Rest rest) {
        return words.text(
                "agenda.rest",
                words.text(Services.key(rest.service())),
                rest.state().shape() + " " + words.text(rest.state().key()));
    }

    List<String> rests(Judged judged) {
        return judged.rests().stream().map(this::rest).toList();
    }

    private List<CaseLine.VoiceLine> voices(Judged judged) {
        return Arrays.stream(Voice.values())
                .map(voice -> Optional.ofNullable(judged.standing().words().get(voice))
                        .map(word -> new CaseLine.VoiceLine(voice(voice), verdict(word.verdict()), said(word)))
                        .orElseGet(() -> new CaseLine.VoiceLine(voice(voice), "", lapsed(judged.of(), voice))))
                .toList();
    }

    /** A word that stands and counts no more: who said it is not to be taken for somebody who never spoke. */
    private String lapsed(Case of, Voice voice) {
        String last = "";
        for (Heard each : of.standing()) {
            if (each.fact() instanceof DeskFact.Voiced voiced && voiced.voice() == voice) {
                last = words.text("agenda.voice.lapsed", verdict(voiced.verdict()), name(each.by()));
            }
        }
        return last;
    }

    String voice(Voice voice) {
        return words.text(Keys.voice(voice));
    }

    private String said(Word word) {
        String written = word.who().equals(word.by()) ? "" : " " + words.text("agenda.written-by", name(word.by()));
        String reason = word.reason().isBlank() ? "" : " – " + word.reason();
        return name(word.who()) + " " + words.since(word.at(), now) + written + reason;
    }

    String name(String who) {
        return names.getOrDefault(who, who);
    }

    String verdict(Verdict verdict) {
        return switch (verdict.choice()) {
            case GO -> words.text("agenda.verdict.go");
            case DEFER ->
                words.text(
                        "agenda.verdict.defer", verdict.until().map(words::date).orElse("?"));
            case TRANSFER -> words.text("agenda.verdict.transfer", verdict.to());
            case CANCEL -> words.text("agenda.verdict.cancel");
        };
    }

    /** Its new date lies past the last day that its class allows. */
    private boolean isLate(Judged judged) {
        return judged.of().booking().findStart().stream()
                .anyMatch(start -> start.atZone(words.zone()).toLocalDate().isAfter(judged.limit()));
    }

    private List<String> heed(Judged judged) {
        List<String> heed = new ArrayList<>();
        LocalDate today = now.atZone(words.zone()).toLocalDate();
        if (judged.limit().isBefore(today)) {
            heed.add("■ " + words.text("agenda.heed.past"));
        } else if (!judged.limit().minusDays(tables.nearDays()).isAfter(today)) {
            heed.add("▲ " + words.text("agenda.heed.near"));
        }
        if (Limits.beyond(judged)) {
            heed.add("▲ " + words.text("agenda.heed.beyond"));
        }
        judged.of()
                .newDate()
                .flatMap(NewDate::replaced)
                .ifPresent(each -> heed.add("▲ " + words.text("agenda.heed.replaced")));
        if (judged.of().newDate().isPresent() && isLate(judged)) {
            heed.add("▲ " + words.text("agenda.heed.late"));
        }
        if (judged.of()
                .booking()
                .origin()
                .isAfter(trust.until(judged.of().booking().details().site()))) {
            heed.add(words.afterT0());
        }
        if (!judged.of().booking().stands()) {
            heed.add("■ " + words.text("agenda.heed.gone"));
        }
        return heed;
    }
}
