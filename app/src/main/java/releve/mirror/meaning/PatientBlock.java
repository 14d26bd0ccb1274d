package releve.mirror.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.hl7.Message;
import releve.hl7.Segment;

/** The part of a message that speaks of one patient: from one PID to the next. */
record PatientBlock(Segment pid, List<Segment> rest) {
    /** An order within a block: its ORC, if any, and what follows up to the next ORC or OBR. */
    record OrderBlock(@Nullable Segment orc, List<Segment> segments) {
        @Nullable
        Segment find(String name) {
            return segments.stream()
                    .filter(s -> s.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        List<Segment> all(String name) {
            return segments.stream().filter(s -> s.name().equals(name)).toList();
        }
    }

    static List<PatientBlock> of(Message message) {
        List<PatientBlock> blocks = new ArrayList<>(1);
        for (Segment segment : message.segments()) {
            if (segment.name().equals("PID")) {
                blocks.add(new PatientBlock(segment, new ArrayList<>()));
            } else if (!blocks.isEmpty()) {
                blocks.getLast().rest.add(segment);
            }
        }
        return blocks;
    }

    Optional<Segment> find(String name) {
        return rest.stream().filter(segment -> segment.name().equals(name)).findFirst();
    }

    List<Segment> all(String name) {
        return rest.stream().filter(segment -> segment.name().equals(name)).toList();
    }

    /** Orders in the order sent. An ORC opens one; so does an OBR, RXA, RXE or RXO when none is open or the open one has its own. */
    List<OrderBlock> orders() {
        List<OrderBlock> orders = new ArrayList<>();
        for (Segment segment : rest) {
            String name = segment.name();
            if (name.equals("ORC")) {
                orders.add(new OrderBlock(segment, new ArrayList<>()));
                continue;
            }
            boolean opens = name.equals("OBR") || name.equals("RXE") || name.equals("RXO") || name.equals("RXA");
            if (opens
                    && (orders.isEmpty()
                            || (name.equals("OBR") && orders.getLast().find("OBR") != null))) {
                orders.add(new OrderBlock(null, new ArrayList<>()));
            }
            if (!orders.isEmpty()) {
                orders.getLast().segments().add(segment);
            }
        }
        return orders;
    }
}
