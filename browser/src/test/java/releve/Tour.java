package releve;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Follows links from the start page until every kind of page that this person can reach was stood on once. */
final class Tour {
    private final Seat seat;
    private final RouteMap map;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, String> documents = new LinkedHashMap<>();

    Tour(Seat seat, RouteMap map) {
        this.seat = seat;
        this.map = map;
    }

    /**
     * Walks.
     *
     * @param also addresses to stand on in any case, beside the start page; those that this person may not open are left out
     * @param at is told the route and stands on its page
     */
    Tour walk(List<String> also, BiConsumer<RouteMap.Route, Seat> at) {
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/keys"));
        ahead.addAll(also);
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            map.of(path).ifPresent(route -> {
                boolean asked = also.contains(path);
                if (asked || !seen.contains(route.path())) {
                    stand(path, route, at, ahead);
                }
            });
        }
        return this;
    }

    private void stand(String path, RouteMap.Route route, BiConsumer<RouteMap.Route, Seat> at, Deque<String> ahead) {
        if (documents.containsKey(route.path())) {
            return;
        }
        if (route.path().matches(".*(pdf|print|pack|label|export|file|document|paper|zpl|csv|poster|card|shift).*")) {
            APIResponse answer = seat.page().context().request().get(seat.address() + path);
            String type = answer.headers().getOrDefault("content-type", "");
            if (!type.startsWith("text/html")) {
                documents.put(route.path(), answer.status() + " " + type);
                seen.add(route.path());
                return;
            }
        }
        if (seat.status(path) >= 400) {
            return; // refused: another role's page
        }
        if (!map.of(seat.path()).map(route::equals).orElse(false)) {
            return; // sent on to another page, which has its own turn
        }
        seen.add(route.path());
        for (Object link : (List<?>) seat.page()
                .evaluate("() => [...document.querySelectorAll('a[href]')].map(it => it.getAttribute('href'))")) {
            String next = link.toString();
            if (next.startsWith("/")
                    && map.of(next).filter(each -> !seen.contains(each.path())).isPresent()) {
                ahead.addLast(next);
            }
        }
        at.accept(route, seat);
    }

    /** Routes that were seen, as registered. */
    Set<String> seen() {
        return seen;
    }

    /** Links that lead to something else than a page: route, status and type. */
    Map<String, String> documents() {
        return documents;
    }
}
