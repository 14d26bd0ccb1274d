package releve.hl7;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Composite;
import ca.uhn.hl7v2.model.ExtraComponents;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One segment as we read it and as HAPI does. */
final class SegmentPair {
    private final Segment ours;
    private final ca.uhn.hl7v2.model.Segment theirs;
    private final List<Difference> differences = new ArrayList<>();
    private int values;

    /** @param raw the repetition as it was sent */
    record Difference(String place, String ours, String theirs, String raw) {}

    SegmentPair(Segment ours, ca.uhn.hl7v2.model.Segment theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    List<Difference> differences() throws HL7Exception {
        int fields = Math.max(ours.size(), theirs.numFields());
        for (int field = 1; field <= fields; field++) {
            List<Repetition> mine = ours.repetitions(field);
            Type[] other = theirs.getField(field);
            for (int i = 0; i < Math.max(mine.size(), other.length); i++) {
                String place = field + "[" + (i + 1) + "]";
                if (i >= mine.size()) {
                    missing(place, other[i]);
                } else if (i >= other.length) {
                    differ(place, mine.get(i).text(), "", mine.get(i).raw());
                } else {
                    compare(place, mine.get(i), other[i]);
                }
            }
        }
        return differences;
    }

    int values() {
        return values;
    }

    private void missing(String place, Type theirs) throws HL7Exception {
        differ(place, "", value(theirs, 1, 1), "");
    }

    private void compare(String place, Repetition mine, Type other) throws HL7Exception {
        int components = Math.max(mine.size(), components(other));
        for (int component = 1; component <= components; component++) {
            int parts = Math.max(mine.size(component), parts(component(other, component)));
            for (int part = 1; part <= parts; part++) {
                differ(
                        place + "." + component + "." + part,
                        mine.text(component, part),
                        value(other, component, part),
                        mine.raw());
            }
        }
    }

    private void differ(String place, String mine, String other, String raw) {
        values++;
        if (!mine.equals(other)) {
            differences.add(new Difference(place, mine, other, raw));
        }
    }

    private static Type plain(Type type) {
        return type instanceof Varies varies ? varies.getData() : type;
    }

    private static int components(Type type) {
        return plain(type) instanceof Composite composite
                ? composite.getComponents().length + extra(composite).numComponents()
                : 1 + extra(plain(type)).numComponents();
    }

    private static ExtraComponents extra(Type type) {
        return type.getExtraComponents();
    }

    /** A component by its number, the first being the type itself where HAPI keeps the others apart. */
    private static Type component(Type type, int number) throws HL7Exception {
        Type plain = plain(type);
        if (plain instanceof Composite composite && number <= composite.getComponents().length) {
            return plain(composite.getComponent(number - 1));
        }
        int before = plain instanceof Composite composite ? composite.getComponents().length : 1;
        return number <= before ? plain : plain(extra(plain).getComponent(number - before - 1));
    }

    private static int parts(Type component) {
        return components(component);
    }

    private static String value(Type type, int component, int part) throws HL7Exception {
        Type found = plain(component(plain(component(type, component)), part));
        String value = found instanceof Primitive primitive ? primitive.getValue() : null;
        String said = Objects.requireNonNullElse(value, "");
        return said.equals("\"\"") ? "" : said;
    }
}
