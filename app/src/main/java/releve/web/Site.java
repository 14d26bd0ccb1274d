package releve.web;

import java.time.Clock;
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

    Words words(Language language) {
        return new Words(language, shell.zone(), bundles);
    }
}
