package releve.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What surrounds every page: title, who is signed in, the data's age, what was declared of the hospital, the languages, the token of its forms, where its news comes from. */
public record Frame(
        Words words,
        String title,
        String path,
        Optional<Visitor> visitor,
        String place,
        AgeWords age,
        List<HouseState.Standing> standing,
        Forms forms,
        News news,
        Assets assets) {

    /**
     * What forms carry: the session's token, and a key of their own so that one sent twice is filed once.
     *
     * @param search the address that the search box asks, or blank when the visitor may not search or the page searches itself
     * @param lockAfter so long without activity, and the PC locks
     * @param menu the pages that the visitor may open
     */
    public record Forms(String token, UUID once, Duration lockAfter, String search, List<Entry> menu) {
        public Forms {
            menu = List.copyOf(menu);
        }
    }

    /** A page by its title. */
    public record Entry(String path, String title, String hint) {}

    /** @param address of the events, or blank when the page has none; {@code shownAt} is when it was made */
    public record News(String address, Instant shownAt) {}

    /** Finds the address of a stylesheet or script. */
    @FunctionalInterface
    public interface Assets {
        String address(String file);
    }

    /** Absent (so that the attribute is left out) when the page has no live parts. */
    public @Nullable String live() {
        return news.address().isEmpty() ? null : news.address();
    }

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public String asset(String file) {
        return assets.address(file);
    }

    public String language() {
        return words.language().tag();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public String visitorId() {
        return visitor.map(Visitor::id).orElse("");
    }

    public String visitorName() {
        return visitor.map(Visitor::name).orElse("");
    }

    /** Signed in and not locked. */
    public boolean inside() {
        return visitor.isPresent() && !visitor.get().locked();
    }

    public String shownAt() {
        return words.time(news.shownAt());
    }

    /** The IANA name of the zone of every time that pages show. */
    public String zone() {
        return words.zone().getId();
    }

    /** In seconds; blank for a page without a session. */
    public String lockAfter() {
        return inside() ? Long.toString(forms.lockAfter().toSeconds()) : "";
    }

    public String madeAt() {
        return words.moment(news.shownAt());
    }

    /** The roles' keys, for rooms that vary a page by role. */
    public Set<String> roles() {
        return visitor.map(Visitor::roles).orElse(Set.of());
    }
}
