package releve.agenda.rescue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a department writes its patients into the title of an event: {@code {family} {given} ({number}) - {reason}}.
 *
 * <p>Each place takes what stands before the next fixed text, the last one the rest; so a text is gone through once, however it is
 * written. A free pattern language could be made to run for hours by a text that nobody thought of.
 */
final class Template {
    /** The places that a template may have, and the field of each; {any} is read over. */
    static final Map<String, Field> PLACES = Map.of(
            "number", Field.PATIENT_NUMBER,
            "name", Field.FULL_NAME,
            "family", Field.FAMILY_NAME,
            "given", Field.GIVEN_NAME,
            "born", Field.BIRTH_DATE,
            "phone", Field.PHONE_1,
            "reason", Field.REASON,
            "physician", Field.PHYSICIAN,
            "booking", Field.BOOKING_NUMBER);

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final int LONGEST = 200;

    /** A place, and the fixed text behind it. */
    private record Part(String place, String after) {}

    private final String before;
    private final List<Part> parts;

    private Template(String before, List<Part> parts) {
        this.before = before;
        this.parts = parts;
    }

    /** Empty when it has no place, an unknown one, one twice, or two with nothing between. */
    static Optional<Template> of(String text) {
        Matcher place = PLACE.matcher(text);
        if (text.length() > LONGEST || !place.find()) {
            return Optional.empty();
        }
        String before = text.substring(0, place.start());
        List<Part> parts = new ArrayList<>();
        boolean more = true;
        while (more) {
            String name = place.group(1);
            int end = place.end();
            more = place.find();
            String after = text.substring(end, more ? place.start() : text.length());
            boolean twice = parts.stream().anyMatch(part -> part.place.equals(name) && !name.equals("any"));
            if (twice || !PLACES.containsKey(name) && !name.equals("any") || more && after.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Part(name, after));
        }
        return Optional.of(new Template(before, parts));
    }

    /** What stands in each place; empty when the text is not made like this. */
    Optional<Map<Field, String>> read(String line) {
        if (!line.startsWith(before)) {
            return Optional.empty();
        }
        Map<Field, String> found = new EnumMap<>(Field.class);
        int at = before.length();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean last = i == parts.size() - 1;
            int end = last ? line.length() - part.after.length() : line.indexOf(part.after, at);
            if (end < at || !line.startsWith(part.after, end)) {
                return Optional.empty();
            }
            String value = line.substring(at, end).strip();
            Field field = PLACES.get(part.place);
            if (field != null && !fits(field, value)) {
                return Optional.empty();
            }
            if (field != null) {
                found.put(field, value);
            }
            at = end + part.after.length();
        }
        return Optional.of(found);
    }

    private static boolean fits(Field field, String value) {
        return switch (field) {
            case PATIENT_NUMBER, PHONE_1 -> value.chars().anyMatch(Character::isDigit);
            case BIRTH_DATE -> WrittenDate.of(value).isPresent();
            case FAMILY_NAME, GIVEN_NAME, FULL_NAME -> value.chars().anyMatch(Character::isLetter);
            default -> true;
        };
    }
}
