package releve.pack;

import releve.chart.PatientChart;
import releve.ward.AtBedside;

/**
 * A patient as the pack prints them.
 *
 * @param ward where the pack belongs
 * @param bed room and bed
 */
record Subject(PatientChart chart, AtBedside bedside, String ward, String bed, boolean confidential) {}
