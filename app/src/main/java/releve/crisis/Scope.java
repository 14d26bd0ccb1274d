package releve.crisis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sites × services that a declaration concerns; no site named is every site, no service named every service. */
public record Scope(List<String> sites, List<String> services) {
    static final Scope EVERYTHING = new Scope(List.of(), List.of());

    public Scope(@Nullable List<String> sites, @Nullable List<String> services) {
        this.sites =
                sites == null ? List.of() : sites.stream().distinct().sorted().toList();
        this.services = services == null
                ? List.of()
                : services.stream().distinct().sorted().toList();
    }

    /** @param site blank for any */
    boolean concerns(String site) {
        return site.isEmpty() || sites.isEmpty() || sites.contains(site);
    }

    /** @param service blank for any */
    boolean concerns(String site, String service) {
        return concerns(site) && (service.isEmpty() || services.isEmpty() || services.contains(service));
    }
}
