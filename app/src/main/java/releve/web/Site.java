package releve.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;

/** What every request needs, made once. */
record Site(
        Doorkeeper doorkeeper,
        DataAges ages,
        HouseState house,
        Bundles bundles,
        Routes routes,
        Live live,
        Once once,
        Shell shell) {

    /** The parts that know nothing of rooms. */
    record Shell(
            Templates templates,
            Statics statics,
            Cookies cookies,
            Hosts hosts,
            boolean tls,
            ZoneId zone,
            Language language,
            Clock clock,
            Supplier<UUID> ids,
            Supplier<String> secrets) {}

    Clock clock() {
        return shell.clock();
    }

    /** How old the data are. @param inside which feeds there are, only who is signed in learns */
    AgeWords age(Words words, Instant now, boolean inside) {
        DataAge overall = ages.overall();
        return inside ? AgeWords.of(overall, ages.feeds(), words, now) : AgeWords.of(overall, words);
    }

    Words words(Language language) {
        return new Words(language, shell.zone(), bundles);
    }
}
