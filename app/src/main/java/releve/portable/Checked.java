package releve.portable;

import java.util.SortedMap;

/** Is a folder what was built and signed? */
public sealed interface Checked {
    /** Every file is as it was signed, and there is no other. */
    record Sound(int files) implements Checked {}

    /** The checksums are not signed by that key, or there are none: nothing of the folder is to be trusted. */
    record NotSigned(String why) implements Checked {}

    /** The checksums are signed, the files are others. */
    record Differs(SortedMap<String, Difference> files) implements Checked {}
}
