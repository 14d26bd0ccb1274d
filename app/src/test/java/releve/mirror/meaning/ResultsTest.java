package releve.mirror.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.care.ResultStatus;
import releve.chart.PatientChart;
import releve.laboratory.LaboratoryFact.Value;
import releve.laboratory.Trend;

/** Laboratory and imaging: which version holds, what the values say, where they go. */
class ResultsTest {
    private static final String PATIENT = "PID|||1^^^CHR^MR||DUPONT^ANNE";

    @TempDir
    Path folder;

    private Hospital hospital;

    @BeforeEach
    void open() {
        hospital = new Hospital(folder);
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    private ResultsTest potassium(String reported, String status, String value) {
        return report(reported, "OBX|1|NM|2823-3^Potassium^LN||" + value + "|mmol/L|3.5-5.1|H|||" + status);
    }

    private ResultsTest report(String reported, String... obx) {
        String[] segments = new String[obx.length + 2];
        segments[0] = PATIENT;
        segments[1] = "OBR|1|P1^WARD|F1^LAB|24323-8^Panel^LN|||202611210700|||||||||||||||20261121" + reported + "|||F";
        System.arraycopy(obx, 0, segments, 2, obx.length);
        hospital.tellOn("lab", "ORU^R01", "20261121" + reported, segments);
        return this;
    }

    private PatientChart chart() {
        return hospital.chart("1");
    }

    private Value value() {
        assertEquals(1, chart().results().size());
        assertEquals(1, chart().results().getFirst().results().size());
        return chart().results().getFirst().latest().value();
    }

    @Test
    void aCorrectedValueTakesThePlaceOfTheFinalAndKeepsItInItsHistory() {
        potassium("0800", "F", "6.9").potassium("0900", "C", "4.9");
        assertEquals("4.9", value().value());
        assertEquals(ResultStatus.CORRECTED, value().status());
        assertEquals(
                "6.9",
                chart().results()
                        .getFirst()
                        .latest()
                        .superseded()
                        .getFirst()
                        .value()
                        .value());
    }

    @Test
    void aLatePreliminaryValueNeverOverwritesAFinalOne() {
        potassium("0900", "F", "4.9").potassium("0930", "P", "6.9");
        assertEquals("4.9", value().value());
    }

    @Test
    void aFinalValueThatArrivesAfterItsCorrectionDoesNotComeBack() {
        potassium("0900", "C", "4.9").potassium("0800", "F", "6.9");
        assertEquals("4.9", value().value());
    }

    @Test
    void aDeletedValueIsNotShownAndStaysDeletedWhenTheFinalArrivesLate() {
        potassium("0900", "D", "6.9").potassium("0800", "F", "6.9");
        assertEquals(List.of(), chart().results());
    }

    @Test
    void aValueSettledWithoutBeingRepeatedKeepsItsValue() {
        potassium("0800", "P", "4.9").potassium("0900", "U", "");
        assertEquals("4.9", value().value());
        assertEquals(ResultStatus.FINAL, value().status());
    }

    @Test
    void valuesOfSeveralDaysMakeATrendTheLatestFirst() {
        potassium("0800", "F", "4.9");
        hospital.tellOn(
                "lab",
                "ORU^R01",
                "202611200800",
                PATIENT,
                "OBR|1|P0|F0|24323-8^Panel^LN|||202611200700|||||||||||||||202611200800|||F",
                "OBX|1|NM|2823-3^Potassium^LN||4.1|mmol/L|||||F");
        Trend trend = chart().results().getFirst();
        assertEquals(
                List.of("4.9", "4.1"),
                trend.results().stream().map(each -> each.value().value()).toList());
    }

    @Test
    void structuredNumbersAndCodesAndTimesAreWrittenAsAPersonReadsThem() {
        report(
                "0800",
                "OBX|1|SN|a^A||>^100|||||F",
                "OBX|2|SN|b^B||^1^:^128",
                "OBX|3|CWE|c^C||10828004^Positive^SCT",
                "OBX|4|DT|d^D||20261119",
                "OBX|5|TM|e^E||0915",
                "OBX|6|ST|f^F||one~two");
        assertEquals(
                List.of(">100", "1:128", "Positive", "2026-11-19", "09:15", "one\ntwo"),
                chart().results().stream()
                        .map(each -> each.latest().value().value())
                        .toList());
    }

    @Test
    void proseSpreadOverManyLinesIsOneValue() {
        report("0800", "OBX|1|TX|m^Microscopy||first line", "OBX|2|TX|m^Microscopy||second line", "NTE|1||seen twice");
        assertEquals("first line\nsecond line", value().value());
        assertEquals("seen twice", value().note());
    }

    @Test
    void aDocumentStaysInItsMessageAndItsSizeIsSaid() {
        report(
                "0800",
                "OBX|1|ED|r^Report||LAB^application^pdf^Base64^QUJDRA==",
                "OBX|2|RP|s^Scan||http://pacs/1^x^image^jpeg");
        assertEquals(
                4,
                chart().results()
                        .get(0)
                        .latest()
                        .value()
                        .attachments()
                        .getFirst()
                        .bytes());
        assertEquals(
                "http://pacs/1",
                chart().results()
                        .get(1)
                        .latest()
                        .value()
                        .attachments()
                        .getFirst()
                        .pointer());
    }

    @Test
    void aRadiologyReportGoesToImaging() {
        hospital.tellOn(
                "ris",
                "ORU^R01",
                "202611210800",
                PATIENT,
                "OBR|1|P5|F5|71020^Thorax|||202611210700|||||||||||||||202611210800||CR|F",
                "OBX|1|TX|GDT||No pneumothorax.||||||F");
        assertEquals(List.of(), chart().results());
        assertEquals("No pneumothorax.", chart().reports().getFirst().report().text());
    }

    @Test
    void anOrderIsOpenUntilItIsAnsweredOrCancelled() {
        hospital.tell(
                "OML^O21",
                "202611210800",
                PATIENT,
                "ORC|NW|P1",
                "OBR|1|P1||GLU^Glucose",
                "ORC|NW|P2",
                "OBR|2|P2||CRP^CRP");
        hospital.tell("OML^O21", "202611210900", PATIENT, "ORC|CA|P2", "OBR|2|P2||CRP^CRP");
        assertEquals(
                List.of("GLU"),
                chart().testsOrdered().stream()
                        .filter(order -> order.open())
                        .map(order -> order.order().test().code())
                        .toList());
        potassium("1000", "F", "4.9");
        assertTrue(chart().testsOrdered().stream().noneMatch(order -> order.open()));
    }

    @Test
    void aCancelledOrderStaysCancelledWhenTheOrderArrivesLate() {
        hospital.tell("OML^O21", "202611210900", PATIENT, "ORC|CA|P2", "OBR|2|P2||CRP^CRP");
        hospital.tell("OML^O21", "202611210800", PATIENT, "ORC|NW|P2", "OBR|2|P2||CRP^CRP");
        assertTrue(chart().testsOrdered().stream().noneMatch(order -> order.open()));
    }
}
