package releve.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import releve.access.FirstSecret;
import releve.access.Role;
import releve.web.Language;
import releve.web.Words;

/** One thing to tick or choose in a form. */
public record Choice(String value, String words, boolean chosen) {
    static List<Choice> roles(Words words, Collection<Role> chosen) {
        var choices = new ArrayList<Choice>();
        for (Role role : Role.values()) {
            choices.add(new Choice(role.code(), Wording.role(words, role), chosen.contains(role)));
        }
        return choices;
    }

    static List<Choice> languages(String chosen) {
        var choices = new ArrayList<Choice>();
        for (Language language : Language.values()) {
            choices.add(new Choice(
                    language.tag(), language.ownName(), language.tag().equals(chosen)));
        }
        return choices;
    }

    static List<Choice> secrets(Words words, FirstSecret chosen) {
        return List.of(
                new Choice(FirstSecret.PIN.name(), words.text("staff.secret.pin"), chosen == FirstSecret.PIN),
                new Choice(
                        FirstSecret.PASSWORD.name(),
                        words.text("staff.secret.password"),
                        chosen == FirstSecret.PASSWORD));
    }
}
