package releve.ward;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.web.Paths;

/** A place as one value of a form or the parts of an address, and back. */
final class PlaceCode {
    private PlaceCode() {}

    static String of(Place place) {
        return Stream.of(place.site(), place.ward(), place.room(), place.bed())
                .map(Paths::part)
                .collect(Collectors.joining("/"));
    }

    static Optional<Place> read(String code) {
        List<String> parts = new ArrayList<>();
        try {
            for (String part : code.split("/", -1)) {
                parts.add(Paths.read(URLDecoder.decode(part, StandardCharsets.UTF_8)));
            }
            return parts.size() == 4 && parts.stream().anyMatch(each -> !each.isBlank())
                    ? Optional.of(new Place(parts.get(0), parts.get(1), parts.get(2), parts.get(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    static String ward(String site, String ward) {
        return "/ward/" + Paths.part(site) + "/" + Paths.part(ward);
    }

    /** {@code 12 A}: room and bed, as people say them. */
    static String bed(Place place) {
        return (place.room() + " " + place.bed()).strip();
    }

    /** {@code H1 CARD 12 A}. */
    static String whole(Place place) {
        return (place.site() + " " + place.ward() + " " + bed(place)).strip();
    }
}
