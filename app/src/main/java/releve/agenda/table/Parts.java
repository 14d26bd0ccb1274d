package releve.agenda.table;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import releve.web.Paths;

/** Several texts as one, with slashes between, whatever they hold. */
final class Parts {
    private Parts() {}

    static String joined(List<String> texts) {
        return texts.stream().map(Paths::part).collect(Collectors.joining("/"));
    }

    static List<String> split(String joined) {
        return Arrays.stream(joined.split("/", -1))
                .map(each -> Paths.read(URLDecoder.decode(each, StandardCharsets.UTF_8)))
                .toList();
    }
}
