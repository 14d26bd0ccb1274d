package releve.imaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.care.Attachment;
import releve.care.Coded;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.care.OrderStep;
import releve.care.ResultStatus;
import releve.identity.PatientRef;

/** What can be learned about imaging. */
public sealed interface ImagingFact {
    PatientRef patient();

    record ExamOrdered(
            PatientRef patient,
            OrderRef order,
            OrderStep step,
            Coded exam,
            String priority,
            String orderer,
            @Nullable Moment at)
            implements ImagingFact {}

    record ExamReported(
            PatientRef patient,
            OrderRef order,
            Coded exam,
            ResultStatus status,
            @Nullable Moment performed,
            @Nullable Moment reported,
            String text,
            List<Attachment> attachments)
            implements ImagingFact {}
}
