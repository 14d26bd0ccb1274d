package releve.crisis;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/**
 * The front door: what was declared of the hospital, how each service works and who is master, and how to say so. It is asked on every page,
 * so what was read is kept until something is said; for any number of threads.
 */
public final class Crisis {
    private final Journal journal;
    private volatile @Nullable Known known;

    public Crisis(Journal journal) {
        this.journal = journal;
    }

    /**
     * All tables as they were read.
     *
     * @param followed entries of the journal by then; while there are no more, nobody need look further
     * @param entries entries of this room by then
     */
    private record Known(
            long followed, long entries, List<Declaration> declarations, StatusBook status, MasterBook masters) {
        Known still(long now) {
            return new Known(now, entries, declarations, status, masters);
        }
    }

    private Known known() {
        Known last = known;
        long followed = journal.read().followed();
        if (last != null && last.followed() == followed) {
            return last;
        }
        Known now = journal.read().jdbi().inTransaction(handle -> {
            long entries = handle.createQuery("SELECT entries FROM crisis_position")
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(0L);
            if (last != null && last.entries() == entries) {
                return last.still(followed);
            }
            var rows = new CrisisRows(handle);
            List<Declaration> declarations = rows.declarations();
            return new Known(
                    followed,
                    entries,
                    declarations,
                    new StatusBook(rows.statuses()),
                    new MasterBook(rows.masters(), declarations));
        });
        known = now;
        return now;
    }

    /** All that was ever declared, the latest first. */
    public List<Declaration> all() {
        return known().declarations();
    }

    /** What holds now, the latest first. */
    public List<Declaration> standing() {
        return all().stream().filter(Declaration::stands).toList();
    }

    public Optional<Declaration> find(UUID id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The earliest T0 of what is declared of a site, or of any with a blank name: data later than that are not trusted. */
    public Optional<Instant> trusted(String site) {
        return standing().stream()
                .filter(each -> each.terms().concerns(site))
                .map(Declaration::trusted)
                .min(Comparator.naturalOrder());
    }

    /** How each service was at that moment, as we know today; services of which nothing was said are missing. */
    public List<StatusCell> statusAt(Instant at) {
        return known().status().at(at, Instant.MAX);
    }

    /** How each service was at that moment as far as anybody had said by then. */
    public List<StatusCell> knownAt(Instant when) {
        return known().status().at(when, when);
    }

    /** All that was said of a cell, the latest to hold first, with what was withdrawn. */
    public List<StatusSaid> history(String site, String service) {
        return known().status().history(site, service);
    }

    /** Who is master of a service or ward, or of a whole site with a blank unit. */
    public MasterCell master(String site, String unit, Instant at) {
        return known().masters().at(site, unit, at);
    }

    /** What was stated of the masters of a site and its units, the latest to hold first, each as it was stated. */
    public List<MasterCell> masters(String site) {
        return known().masters().history(site).stream()
                .map(each -> new MasterCell(
                        each.site(),
                        each.unit(),
                        each.master(),
                        Optional.of(each.from()),
                        each.words(),
                        each.stamp().by()))
                .toList();
    }

    /** Wards and others of which a master was stated at a site. */
    public List<String> units(String site) {
        return known().masters().units(site);
    }

    /** Sites of which something was declared or said. */
    public List<String> sites() {
        Known now = known();
        return Stream.concat(
                        now.status().sites().stream(),
                        now.declarations().stream().flatMap(each -> each.terms().where().sites().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    public void setStatus(
            UUID form, String site, String service, ServiceState state, Instant from, String reason, Caller by) {
        file(
                new CrisisFact.StatusSet(form, site, service, state, from, reason),
                "crisis/status/" + site + "/" + service,
                by);
    }

    /** What a form said never held. */
    public void withdrawStatus(UUID form, StatusSaid said, String reason, Caller by) {
        file(
                new CrisisFact.StatusWithdrawn(form, said.form(), reason),
                "crisis/status/" + said.cell().site() + "/" + said.cell().service(),
                by);
    }

    public void setMaster(UUID form, String site, String unit, Master master, Instant from, String words, Caller by) {
        file(new CrisisFact.MasterSet(form, site, unit, master, from, words), "crisis/master/" + site + "/" + unit, by);
    }

    void file(CrisisFact fact, UUID declaration, Caller by) {
        file(fact, "crisis/" + declaration, by);
    }

    /** A form that was filed before, perhaps before a restart, is not filed again. */
    private void file(CrisisFact fact, String subject, Caller by) {
        if (!filed(fact.form())) {
            journal.append(new Fact(fact.kind(), subject, by, Json.payload(fact)));
            journal.settle();
        }
    }

    boolean filed(UUID form) {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM crisis_form WHERE form = :form")
                                .bind("form", form.toString())
                                .mapTo(Long.class)
                                .one()
                        > 0);
    }
}
