package releve.agenda.calls;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import releve.agenda.BookingDetails.Proxy;

/** Whom patients named to be told in their place, as the registration keeps them, beside those that a booking names. */
@FunctionalInterface
public interface Contacts {
    /** @param persons each known under some rows */
    Map<Long, List<Proxy>> of(Map<Long, ? extends Collection<Long>> persons);
}
