package releve.drill;

import java.util.Arrays;
import releve.hl7.Er7;

/** One segment in the making: fields by the number the standard gives them. */
final class Fields {
    private final String segment;
    private String[] fields = new String[12];
    private int last;

    private Fields(String segment) {
        this.segment = segment;
        Arrays.fill(fields, "");
    }

    static Fields of(String segment) {
        return new Fields(segment);
    }

    /** A field already encoded: components joined, text escaped. */
    Fields set(int number, String encoded) {
        while (number > fields.length) {
            int before = fields.length;
            fields = Arrays.copyOf(fields, before * 2);
            Arrays.fill(fields, before, fields.length, "");
        }
        fields[number - 1] = encoded;
        last = Math.max(last, number);
        return this;
    }

    /** A field of one component with any text in it. */
    Fields text(int number, String plain) {
        return set(number, Er7.text(plain));
    }

    /** A field of components with any text in them. */
    Fields parts(int number, String... plain) {
        return set(number, Er7.components(plain));
    }

    String write() {
        return Er7.segment(segment, Arrays.copyOf(fields, last));
    }
}
