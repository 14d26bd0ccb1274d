package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Another reader, written by others and used for twenty years, reads the same from the same messages, value by value. */
final class HapiDifferentialTest {
    private final Map<IntendedDifference, Integer> intended = new EnumMap<>(IntendedDifference.class);
    private final List<String> faults = new ArrayList<>();
    private int compared;
    private int values;

    @Test
    void everyValueOfEverySampleIsWhatHapiReads() throws IOException {
        List<Samples.Sample> samples = Samples.all();
        try (HapiContext context = new DefaultHapiContext(ValidationContextFactory.noValidation())) {
            context.setModelClassFactory(new GenericModelClassFactory());
            PipeParser parser = context.getPipeParser();
            for (Samples.Sample sample : samples) {
                compare(parser, sample);
            }
        }
        System.out.println("read beside HAPI: " + samples.size() + " messages, " + compared
                + " of them field by field, " + values + " values; differences that are meant: " + intended);
        assertEquals("", String.join("\n", faults));
        assertTrue(compared >= 12, compared + " messages compared");
        assertTrue(values >= 600, values + " values compared");
    }

    private void compare(PipeParser parser, Samples.Sample sample) {
        Message ours = Samples.read(sample.bytes());
        Optional<IntendedDifference> whole = IntendedDifference.ofMessage(ours);
        if (whole.isPresent()) {
            intended.merge(whole.get(), 1, Integer::sum);
            return;
        }
        try {
            List<ca.uhn.hl7v2.model.Segment> theirs = new ArrayList<>();
            collect(parser.parse(decoded(sample, ours)), theirs);
            compared++;
            compare(sample.name(), ours.segments(), theirs);
        } catch (HL7Exception e) {
            Optional<IntendedDifference> known = IntendedDifference.ofRefusal(String.valueOf(e.getMessage()));
            known.ifPresent(difference -> intended.merge(difference, 1, Integer::sum));
            if (known.isEmpty()) {
                faults.add(sample.name() + ": HAPI refuses it, and that is in no list: " + e.getMessage());
            }
        }
    }

    /** HAPI takes text; its segments end in CR alone. */
    private static String decoded(Samples.Sample sample, Message ours) {
        String text = new String(
                sample.bytes(),
                ours.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.ISO_8859_1 : ours.charset());
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\r")
                .replace('\n', '\r')
                .strip();
    }

    private static void collect(Group group, List<ca.uhn.hl7v2.model.Segment> into) throws HL7Exception {
        for (String name : group.getNames()) {
            for (Structure structure : group.getAll(name)) {
                if (structure instanceof ca.uhn.hl7v2.model.Segment segment) {
                    into.add(segment);
                } else if (structure instanceof Group inner) {
                    collect(inner, into);
                }
            }
        }
    }

    private void compare(String where, List<Segment> ours, List<ca.uhn.hl7v2.model.Segment> theirs)
            throws HL7Exception {
        List<String> names = ours.stream().map(Segment::name).toList();
        assertEquals(
                names, theirs.stream().map(ca.uhn.hl7v2.model.Segment::getName).toList(), where);
        for (int i = 0; i < ours.size(); i++) {
            var pair = new SegmentPair(ours.get(i), theirs.get(i));
            for (SegmentPair.Difference difference : pair.differences()) {
                Optional<IntendedDifference> known = IntendedDifference.ofValue(difference);
                known.ifPresent(meant -> intended.merge(meant, 1, Integer::sum));
                if (known.isEmpty()) {
                    faults.add(where + " segment " + (i + 1) + " " + names.get(i) + " " + difference);
                }
            }
            values += pair.values();
        }
    }
}
