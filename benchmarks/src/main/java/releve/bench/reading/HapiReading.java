package releve.bench.reading;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Composite;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import ca.uhn.hl7v2.parser.DefaultModelClassFactory;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.ModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.nio.charset.StandardCharsets;

/** HAPI HL7v2's pipe parser without validation, every component of every repetition turned into text. */
final class HapiReading implements Reading {
    private final PipeParser parser;

    private HapiReading(ModelClassFactory model) {
        var context = new DefaultHapiContext();
        context.setValidationContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(model);
        parser = context.getPipeParser();
    }

    /** Its quickest model: every segment and type generic. */
    static HapiReading generic() {
        return new HapiReading(new GenericModelClassFactory());
    }

    /** Its usual model: the structures of the message's own version. */
    static HapiReading typed() {
        return new HapiReading(new DefaultModelClassFactory());
    }

    @Override
    public long touch(byte[] message) {
        try {
            return group(parser.parse(new String(message, StandardCharsets.UTF_8)));
        } catch (HL7Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static long group(Group group) throws HL7Exception {
        long characters = 0;
        for (String name : group.getNames()) {
            for (Structure structure : group.getAll(name)) {
                characters += structure instanceof Group inner ? group(inner) : segment((Segment) structure);
            }
        }
        return characters;
    }

    private static long segment(Segment segment) throws HL7Exception {
        long characters = 0;
        int fields = segment.numFields();
        for (int field = 1; field <= fields; field++) {
            for (Type repetition : segment.getField(field)) {
                characters += type(repetition);
            }
        }
        return characters;
    }

    /** Components; of a component with subcomponents the first, as the other readers do. */
    private static long type(Type type) {
        return switch (type) {
            case Varies varies -> type(varies.getData());
            case Composite composite -> {
                long characters = 0;
                for (Type component : composite.getComponents()) {
                    characters += first(component);
                }
                int extra = composite.getExtraComponents().numComponents();
                for (int i = 0; i < extra; i++) {
                    characters += first(composite.getExtraComponents().getComponent(i));
                }
                yield characters;
            }
            default -> first(type);
        };
    }

    private static long first(Type type) {
        return switch (type) {
            case Varies varies -> first(varies.getData());
            case Composite composite ->
                composite.getComponents().length == 0 ? 0 : first(composite.getComponents()[0]);
            case Primitive primitive ->
                primitive.getValue() == null ? 0 : primitive.getValue().length();
            default -> 0;
        };
    }
}
