package releve.wardpc.pc;

import java.util.List;
import releve.ward.RecordPage;
import releve.wardpc.WardCopy;
import releve.web.Frame;

/**
 * One patient's chart, read-only.
 *
 * @param here what was recorded on this PC for the patient
 * @param done a sentence about what was just kept, blank for none
 */
public record PatientPage(
        Frame frame,
        CopyHead head,
        RecordPage.Who who,
        boolean confidential,
        List<String> heed,
        List<WardCopy.Part> parts,
        List<FormLink> forms,
        List<EntriesPage.Line> here,
        String done) {
    public record FormLink(String path, String title) {}
}
