package releve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages that the running server has registered, to tell which of them an address is. */
final class RouteMap {
    /** Not pages of their own: files, streams, and parts that a page fetches by itself. */
    private static final List<String> PARTS =
            List.of("/static/{file}", "/worker.js", "/live", "/age/now", "/chart-news");

    private final List<Route> routes;

    /** {@code needs} is the permission's key. */
    record Route(String path, String needs, Pattern pattern) {
        int holes() {
            return (int) path.chars().filter(c -> c == '{').count();
        }
    }

    /** @param lines as {@code Web.routes()} has them: {@code GET /age web.signed-in} */
    RouteMap(List<String> lines) {
        this.routes = lines.stream()
                .filter(line -> line.startsWith("GET ") && !line.endsWith(" web.machine"))
                .map(line -> line.split(" ", -1))
                .filter(words -> !PARTS.contains(words[1]))
                .map(words -> new Route(words[1], words[2], pattern(words[1])))
                .sorted(Comparator.comparingInt(Route::holes).thenComparing(Route::path))
                .toList();
    }

    private static Pattern pattern(String path) {
        StringBuilder regex = new StringBuilder();
        for (String part : path.split("(?=\\{)|(?<=\\})", -1)) {
            regex.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }

    List<Route> all() {
        return routes;
    }

    Optional<Route> of(String address) {
        String path = address.replaceAll("[?#].*", "");
        return routes.stream()
                .filter(each -> each.pattern().matcher(path).matches())
                .findFirst();
    }
}
