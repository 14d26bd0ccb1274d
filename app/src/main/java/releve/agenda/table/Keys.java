package releve.agenda.table;

import java.util.Locale;
import releve.agenda.HarmGrade;
import releve.agenda.Sort;
import releve.agenda.Voice;
import releve.agenda.rescue.Need;

/** Keys of the texts that name one of several things. */
final class Keys {
    private Keys() {}

    static String voice(Voice voice) {
        return "agenda.voice." + word(voice);
    }

    static String sort(Sort sort) {
        return "agenda.sort." + word(sort);
    }

    static String need(Need need) {
        return "agenda.need." + word(need);
    }

    static String harm(HarmGrade grade) {
        return "agenda.harm.grade." + word(grade);
    }

    /** @param name of a {@link releve.agenda.Verdict.Choice} */
    static String choice(String name) {
        return "agenda.choice." + name.toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
