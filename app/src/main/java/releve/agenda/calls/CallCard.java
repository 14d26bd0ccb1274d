package releve.agenda.calls;

import java.util.List;
import releve.web.Words;

/**
 * One person to call, as the desk sees them: enough to dial and to ask who is there.
 *
 * @param language of the script
 * @param opening what is said first, which tells nothing
 * @param missed calls so far, in words; blank for none
 */
public record CallCard(
        String name,
        String number,
        String authority,
        String language,
        String languageName,
        String urgency,
        List<String> telephones,
        List<String> proxies,
        String opening,
        String missed) {
    static CallCard of(ToCall person, Script script, Words words) {
        var language = script.language(person);
        return new CallCard(
                PatientWords.name(person, each -> true),
                person.patient().ref().number(),
                person.patient().ref().authority(),
                language.tag(),
                language.ownName(),
                person.open().isEmpty()
                        ? ""
                        : person.open().getFirst().judged().urgency().code(),
                person.telephones(),
                person.proxies().stream()
                        .map(each -> words.text("agenda.calls.proxy", each.name(), each.relation(), each.phones()))
                        .toList(),
                script.in(language).text("agenda.calls.say.opening"),
                person.state().missed().isEmpty()
                        ? ""
                        : words.count(
                                "agenda.calls.missed",
                                person.state().missed().size(),
                                words.moment(person.state().missed().getLast().at())));
    }
}
