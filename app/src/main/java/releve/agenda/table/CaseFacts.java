package releve.agenda.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.agenda.BookingDetails;
import releve.agenda.Judged;
import releve.web.Words;

/** What a booking says of itself, part by part; what it does not say is left out. */
final class CaseFacts {
    private final Words words;
    private final List<CasePage.Fact> facts = new ArrayList<>();

    private CaseFacts(Words words) {
        this.words = words;
    }

    /** @param named whether the visitor may see who the patient is */
    static List<CasePage.Fact> of(Judged judged, boolean named, Words words) {
        var facts = new CaseFacts(words);
        facts.people(judged, named);
        facts.medical(judged);
        var origin = judged.of().booking().origin();
        facts.add("agenda.fact.learned", words.moment(origin.learned()) + " · " + origin.feed());
        if (judged.classed().isPresent()) {
            facts.add("agenda.fact.class-source", judged.urgency().source());
        }
        return List.copyOf(facts.facts);
    }

    private void people(Judged judged, boolean named) {
        BookingDetails details = judged.of().booking().details();
        add("agenda.fact.service", details.service());
        add("agenda.fact.physician", details.physician());
        add(
                "agenda.fact.with",
                String.join(", ", judged.of().booking().appointment().with()));
        if (named) {
            add("agenda.fact.language", details.language());
            add(
                    "agenda.fact.proxies",
                    details.proxies().stream()
                            .map(each -> each.name() + " (" + each.relation() + ") " + each.phones())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void medical(Judged judged) {
        BookingDetails details = judged.of().booking().details();
        add("agenda.fact.reason", judged.of().booking().appointment().reason());
        Optional.ofNullable(details.diagnosis())
                .ifPresent(each -> add("agenda.fact.diagnosis", each.code() + " " + each.text()));
        add("agenda.fact.minutes", details.minutes() == 0 ? "" : String.valueOf(details.minutes()));
        add("agenda.fact.anaesthesia", details.anaesthesia());
        add("agenda.fact.asa", details.asa());
        add(
                "agenda.fact.needs",
                judged.meaning().needs().stream()
                        .map(each -> words.text(Keys.need(each)))
                        .collect(Collectors.joining(", ")));
        add("agenda.fact.resources", String.join(", ", details.resources()));
        add("agenda.fact.consent", details.consent());
        add("agenda.harm.fact.one-week", details.harm().oneWeek());
        add("agenda.harm.fact.four-weeks", details.harm().fourWeeks());
        add("agenda.harm.fact.twelve-weeks", details.harm().twelveWeeks());
    }

    private void add(String key, String value) {
        if (!value.isBlank()) {
            facts.add(new CasePage.Fact(words.text(key), value));
        }
    }
}
