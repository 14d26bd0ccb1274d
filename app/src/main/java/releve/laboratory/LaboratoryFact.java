package releve.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.care.Attachment;
import releve.care.Coded;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.care.OrderStep;
import releve.care.ResultStatus;
import releve.identity.PatientRef;

/** What can be learned about laboratory work. */
public sealed interface LaboratoryFact {
    PatientRef patient();

    record TestOrdered(
            PatientRef patient,
            OrderRef order,
            OrderStep step,
            Coded test,
            String priority,
            String orderer,
            @Nullable Moment at)
            implements LaboratoryFact {}

    /**
     * One group of values as reported together.
     *
     * @param reported when this version was reported (OBR-22); it decides which version is the later one
     */
    record ResultsReported(
            PatientRef patient,
            OrderRef order,
            Coded test,
            String specimen,
            @Nullable Moment collected,
            @Nullable Moment reported,
            List<Value> values)
            implements LaboratoryFact {}

    /**
     * One value.
     *
     * @param sub tells values of the same analyte in one group apart (OBX-4)
     * @param value numbers with their comparator, text with its lines, several repetitions one per line
     */
    record Value(
            Coded analyte,
            String sub,
            String value,
            String unit,
            String range,
            String flag,
            ResultStatus status,
            String note,
            List<Attachment> attachments) {}
}
