package releve.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import releve.agenda.rescue.Harm;
import releve.care.Coded;

/**
 * What a booking says of itself beside when, in the words of its source; blank, 0 or empty where it does not. What the words mean (an
 * operation, a need of blood) is read from the hospital's own {@link Tables}, so that a better table reads the past better.
 *
 * @param sort what kind of booking it is
 * @param unit the theatre or clinic
 * @param minutes how long it takes
 * @param resources what it needs, as named: blood, an intensive care bed, an interpreter
 * @param consent the day on which the patient consented, {@code 2026-11-21}
 * @param language of the patient, as named
 * @param harm what a delay would do, as said
 */
public record BookingDetails(
        String sort,
        String site,
        String service,
        String unit,
        String physician,
        @Nullable Coded procedure,
        @Nullable Coded diagnosis,
        int minutes,
        String anaesthesia,
        String asa,
        List<String> resources,
        String consent,
        String language,
        List<Proxy> proxies,
        Harm harm) {
    public static final BookingDetails NONE =
            new BookingDetails("", "", "", "", "", null, null, 0, "", "", List.of(), "", "", List.of(), Harm.NOT_SAID);

    /** Who may be spoken to in the patient's place. */
    public record Proxy(String name, String relation, String phones) {}

    public BookingDetails {
        if (minutes < 0 || minutes > 24 * 60) {
            throw new IllegalArgumentException("a booking of " + minutes + " minutes: 0 to 1,440 expected");
        }
        resources = List.copyOf(resources);
        proxies = List.copyOf(proxies);
    }

    /** This, and where it says nothing what was said earlier. */
    public BookingDetails over(BookingDetails earlier) {
        return new BookingDetails(
                or(sort, earlier.sort),
                or(site, earlier.site),
                or(service, earlier.service),
                or(unit, earlier.unit),
                or(physician, earlier.physician),
                procedure == null ? earlier.procedure : procedure,
                diagnosis == null ? earlier.diagnosis : diagnosis,
                minutes == 0 ? earlier.minutes : minutes,
                or(anaesthesia, earlier.anaesthesia),
                or(asa, earlier.asa),
                resources.isEmpty() ? earlier.resources : resources,
                or(consent, earlier.consent),
                or(language, earlier.language),
                proxies.isEmpty() ? earlier.proxies : proxies,
                harm.isSaid() ? harm : earlier.harm);
    }

    /** The same elsewhere; who operates is as before where nobody is named. */
    BookingDetails at(Move to) {
        return new BookingDetails(
                sort,
                or(to.site(), site),
                service,
                or(to.room(), unit),
                or(to.surgeon(), physician),
                procedure,
                diagnosis,
                to.minutes(),
                anaesthesia,
                asa,
                resources,
                consent,
                language,
                proxies,
                harm);
    }

    private static String or(String said, String earlier) {
        return said.isBlank() ? earlier : said;
    }

    /** All words by which rules know it: procedure, diagnosis, service, unit and kind. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(sort, service, unit));
        Stream.of(procedure, diagnosis).forEach(each -> {
            if (each != null) {
                words.add(each.code());
                words.add(each.text());
            }
        });
        words.removeIf(String::isBlank);
        return words;
    }
}
