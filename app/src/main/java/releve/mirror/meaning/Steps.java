package releve.mirror.meaning;

import releve.care.OrderStep;
import releve.care.ResultStatus;
import releve.hl7.Segment;

/** HL7 v2 status codes as the rooms' steps and standings. */
final class Steps {
    private Steps() {}

    /** ORC-1 (table 0119), and where that only announces a status, ORC-5 (table 0038). */
    static OrderStep of(Segment orc) {
        return switch (orc.text(1)) {
            case "CA", "OC", "CR", "DC", "OD", "DR" -> OrderStep.STOPPED;
            case "HD", "OH", "HR" -> OrderStep.HELD;
            case "RL", "OE", "OR" -> OrderStep.RELEASED;
            case "XO", "XX", "XR", "RP", "RU", "RO", "RF" -> status(orc.text(5), OrderStep.CHANGED);
            case "NW", "SN", "NA", "PA", "CH", "OK", "OP", "AF", "" -> status(orc.text(5), OrderStep.PLACED);
            default -> status(orc.text(5), OrderStep.MENTIONED);
        };
    }

    private static OrderStep status(String orderStatus, OrderStep otherwise) {
        return switch (orderStatus) {
            case "CA", "DC", "RP" -> OrderStep.STOPPED;
            case "CM" -> OrderStep.COMPLETED;
            case "HD" -> OrderStep.HELD;
            default -> otherwise;
        };
    }

    /** OBX-11 (table 0085); when empty, OBR-25 (table 0123) speaks for the value; when both are, the value is said without reserve. */
    static ResultStatus ofValue(String obx11, String obr25) {
        return switch (obx11) {
            case "F", "U", "V" -> ResultStatus.FINAL;
            case "C", "A" -> ResultStatus.CORRECTED;
            case "D", "W" -> ResultStatus.VOID;
            case "X", "N" -> ResultStatus.UNOBTAINABLE;
            case "" -> ofGroup(obr25);
            default -> ResultStatus.PRELIMINARY;
        };
    }

    static ResultStatus ofGroup(String obr25) {
        return switch (obr25) {
            case "F", "" -> ResultStatus.FINAL;
            case "C", "M", "N" -> ResultStatus.CORRECTED;
            case "X", "Y", "Z" -> ResultStatus.UNOBTAINABLE;
            default -> ResultStatus.PRELIMINARY;
        };
    }
}
