package releve.mirror.meaning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.hl7.Segment;

/** Which orders and results are radiology's. */
final class Sections {
    /** OBR-24 (table 0074: diagnostic service sections of imaging) and the DICOM modalities that senders write there. */
    private static final Set<String> IMAGING = Set.of(
            "RAD", "RX", "XRC", "CT", "NMR", "NMS", "RUS", "OUS", "VUS", "CUS", "VR", "MR", "US", "MG", "XA", "DX",
            "CR", "PT", "NM", "RF", "OPG");

    private Sections() {}

    static boolean imaging(@Nullable Segment obr, FeedContext context) {
        return context.imaging() || (obr != null && IMAGING.contains(obr.text(24)));
    }
}
